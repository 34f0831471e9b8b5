/** The four rooms of thought: past and future, gloomy and bright; something new begins in only one of them. */
import type { Template } from '../template'
import { both, table, zone } from './draw'
import { handbook } from './sources'

export const fourRooms: Template = {
  id: 'four-rooms',
  name: both(['De fire tankerommene', 'The four rooms of thought']),
  use: both([
    'Legg merke til hvor samtalen er, og flytt den dit noe nytt kan begynne.',
    'Notice where the talk is, and move it to where something new can begin.',
  ]),
  intro: both([
    'Alle rommene er lov. Ta med dere det dere lærte i de andre rommene, inn i det siste.',
    'All the rooms are allowed. Take what you learned in the others with you into the last.',
  ]),
  minutes: 20,
  source: handbook,
  exercise: 'one',
  ...table(
    [
      zone(
        'whining',
        'coral',
        ['Klagerommet', 'The whining room'],
        [
          'Hva er vi fortsatt sinte eller skuffet over? Hva kan vi lære av det?',
          'What are we still angry or let down about? What can we learn from it?',
        ],
      ),
      zone(
        'worry',
        'amber',
        ['Bekymringsrommet', 'The worry room'],
        [
          'Hva er vi redde for skal skje? Hva kan vi gjøre noe med?',
          'What are we afraid will happen? What can we do something about?',
        ],
      ),
      zone(
        'memory',
        'sky',
        ['Minnerommet', 'The memory room'],
        [
          'Hva var vi gode på før? Hva av det vil vi ta med videre?',
          'What were we good at? What of it do we want to take along?',
        ],
      ),
      zone(
        'possible',
        'moss',
        ['Mulighetsrommet', 'The room of the possible'],
        [
          'Hvordan ser det ut når vi har fått det til? Hva er det første vi gjør?',
          'What does it look like when we have made it? What do we do first?',
        ],
      ),
    ],
    {
      columns: [both(['Det som har vært', 'What has been']), both(['Det som kommer', 'What is to come'])],
      rows: [both(['Tungt', 'Heavy']), both(['Lyst', 'Bright'])],
      h: 560,
    },
  ),
}
