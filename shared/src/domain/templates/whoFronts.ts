/** Who fronts the work: who is seen, who speaks, and who ought to. */
import type { Template } from '../template'
import { both, rows, zone } from './draw'
import { handbook } from './sources'

export const whoFronts: Template = {
  id: 'who-fronts',
  name: both(['Hvem står fram?', 'Who fronts the work?']),
  use: both([
    'Bestem hvem som forteller om arbeidet, så det ikke alltid blir de samme.',
    'Decide who tells about the work, so that it is not always the same people.',
  ]),
  intro: null,
  minutes: 15,
  source: handbook,
  exercise: null,
  ...rows(
    [
      zone(
        'now',
        'sky',
        ['Hvem ser folk i dag?', 'Whom do people see today?'],
        [
          'Hvem er på bildene, og hvem svarer når noen ringer?',
          'Who is in the pictures, and who answers when somebody calls?',
        ],
      ),
      zone(
        'missing',
        'coral',
        ['Hvem mangler?', 'Who is missing?'],
        [
          'Hvem gjør mye uten å bli sett? Hvem kan saken best?',
          'Who does much without being seen? Who knows the matter best?',
        ],
      ),
      zone(
        'agree',
        'moss',
        ['Slik gjør vi det', 'This is how we do it'],
        [
          'Hvem forteller hva, til hvem? Hva trenger de for å være trygge?',
          'Who tells what to whom? What do they need to feel safe?',
        ],
      ),
    ],
    3,
    { w: 660, h: 660 },
  ),
}
