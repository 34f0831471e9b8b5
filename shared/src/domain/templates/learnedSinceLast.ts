/** The first point of every meeting: what have we learned since last? */
import type { Template } from '../template'
import { both, rows, zone } from './draw'
import { handbook } from './sources'

export const learnedSinceLast: Template = {
  id: 'learned-since-last',
  name: both(['Hva har vi lært siden sist?', 'What have we learned since last?']),
  use: both(['Begynn hvert møte med det dere har lært.', 'Begin each meeting with what you have learned.']),
  intro: null,
  minutes: 15,
  source: handbook,
  exercise: null,
  ...rows(
    [
      zone(
        'each-other',
        'sky',
        ['Av hverandre', 'From each other'],
        ['Hva har jeg lært av en annen her siden sist?', 'What have I learned from somebody here since last?'],
      ),
      zone(
        'together',
        'moss',
        ['Av det vi gjorde', 'From what we did'],
        ['Hva viste seg å være annerledes enn vi trodde?', 'What turned out to be different from what we thought?'],
      ),
      zone(
        'change',
        'coral',
        ['Hva endrer vi?', 'What do we change?'],
        ['Hva gjør vi på en ny måte fra nå av?', 'What do we do in a new way from now on?'],
      ),
    ],
    3,
    { w: 660, h: 700 },
  ),
}
