/** The order of a focus group: purpose, wanted future, barriers, solutions. */
import type { Template } from '../template'
import { both, chain, zone } from './draw'
import { report } from './sources'

export const focusGroup: Template = {
  id: 'focus-group',
  name: both(['Gruppesamtale i fire trinn', 'A group talk in four steps']),
  use: both([
    'Snakk dere fram fra hvorfor, via ønsket framtid, til hva dere gjør.',
    'Talk your way from why, by the future you want, to what you do.',
  ]),
  intro: both([
    'Ta trinnene i rekkefølge. Vent med hindrene til dere har sett framtiden for dere.',
    'Take the steps in order. Leave the barriers until you have pictured the future.',
  ]),
  minutes: 60,
  source: report,
  exercise: null,
  ...chain(
    [
      zone(
        'purpose',
        'sky',
        ['1 Hvorfor er vi sammen?', '1 Why are we together?'],
        ['Hva er meningen med samarbeidet, slik du ser det?', 'What is the point of working together, as you see it?'],
      ),
      zone(
        'future',
        'moss',
        ['2 Hva ønsker vi oss?', '2 What do we want?'],
        ['Det er tre år fram. Det gikk bra. Hva ser du?', 'It is three years from now. It went well. What do you see?'],
      ),
      zone(
        'barriers',
        'amber',
        ['3 Hva står i veien?', '3 What is in the way?'],
        ['Hva hindrer oss i å komme dit?', 'What keeps us from getting there?'],
      ),
      zone(
        'solutions',
        'violet',
        ['4 Hva gjør vi?', '4 What do we do?'],
        ['Hva kan vi gjøre med hvert hinder? Hvem begynner?', 'What can we do about each barrier? Who begins?'],
      ),
    ],
    { h: 760 },
  ),
}
