/** Do more, do less: of what we know, and of what is new. */
import type { Template } from '../template'
import { both, table, zone } from './draw'
import { report } from './sources'

export const moreLess: Template = {
  id: 'more-less',
  name: both(['Mer av, mindre av', 'More of, less of']),
  use: both([
    'Velg hva dere fortsetter med, begynner med og slutter med.',
    'Choose what you go on with, begin with and stop.',
  ]),
  intro: null,
  minutes: 20,
  source: report,
  exercise: null,
  ...table(
    [
      zone(
        'more-known',
        'moss',
        ['Behold og styrk', 'Keep and strengthen'],
        ['Hva virker allerede? Hvordan får det mer plass?', 'What works already? How can it get more room?'],
      ),
      zone(
        'more-new',
        'sky',
        ['Prøv noe nytt', 'Try something new'],
        [
          'Hva må vi gjøre på en ny måte? Hvor lite kan vi begynne?',
          'What must we do in a new way? How small can we begin?',
        ],
      ),
      zone(
        'less-known',
        'amber',
        ['Slutt med', 'Stop doing'],
        [
          'Hvilke vaner står i veien? Hva skjer om vi lar være?',
          'Which habits are in the way? What happens if we leave them?',
        ],
      ),
      zone(
        'less-new',
        'coral',
        ['Nytt som ikke virket', 'New, but did not work'],
        [
          'Hva prøvde vi som ikke hjalp? Hva lærte vi av det?',
          'What did we try that did not help? What did it teach us?',
        ],
      ),
    ],
    {
      columns: [both(['Det vi kjenner', 'What we know']), both(['Det som er nytt', 'What is new'])],
      rows: [both(['Gjøre mer', 'Do more']), both(['Gjøre mindre', 'Do less'])],
      h: 560,
    },
  ),
}
