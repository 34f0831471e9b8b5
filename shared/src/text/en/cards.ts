/** English: what a published result says on its card on the board; has exactly the shape of the bokmål. */
import type { cards as nb } from '../nb/cards'
import type { Shape } from '../shape'

export const cards: Shape<typeof nb> = {
  weights: 'What matters most to us',
  title: '{take, plural, =1 {{name}} other {{name}, time #}}',
  shown: '{name}: {median, number} in the middle. {n, plural, one {# answer} other {# answers}}.',
  joint: '{name}: joint number {score, number}.',
  jointUnknown: '{name}: we do not know.',
  withheld: '{name}: not shown, fewer than {threshold, number} answers.',
  withheldBeside: '{name}: not shown beside what was shown before.',
  unanswered: '{name}: not answered.',
}
