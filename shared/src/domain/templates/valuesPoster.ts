/** The values poster: the four values in the group's own words, always in sight. */
import type { Template } from '../template'
import { both, rows, zone } from './draw'
import { handbook } from './sources'

export const valuesPoster: Template = {
  id: 'values-poster',
  name: both(['Verdiplakat', 'Values poster']),
  use: both([
    'Skriv med egne ord hva verdiene betyr hos dere, og ha dem framme når det blir travelt.',
    'Write in your own words what the values mean to you, and keep them in sight when it gets busy.',
  ]),
  intro: both([
    'Én eller to korte setninger på hver. Noe dere kan se om dere gjør.',
    'One or two short sentences each. Something you can see whether you do.',
  ]),
  minutes: 30,
  source: handbook,
  exercise: null,
  ...rows(
    [
      zone(
        'openness',
        'sky',
        ['Åpenhet', 'Openness'],
        [
          'Hva får andre vite og være med på? Hva er det lov å si høyt?',
          'What may others know and join? What may be said aloud?',
        ],
      ),
      zone(
        'democracy',
        'moss',
        ['Demokrati', 'Democracy'],
        [
          'Hvem bestemmer her? Teller dine ønsker når de står mot mine?',
          'Who decides here? Do your wishes count when they stand against mine?',
        ],
      ),
      zone(
        'creativity',
        'sun',
        ['Kreativitet', 'Creativity'],
        [
          'Hva er nytt ved det vi gjør? Når tør vi tenke høyt?',
          'What is new in what we do? When do we dare think aloud?',
        ],
      ),
      zone(
        'leadership',
        'violet',
        ['Ledelse', 'Leadership'],
        [
          'Hvem er best til å lede hva? Hvordan gjør vi hverandre gode?',
          'Who is best at leading what? How do we bring out the best in each other?',
        ],
      ),
    ],
    4,
    { h: 620 },
  ),
}
