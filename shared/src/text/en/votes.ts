/** English: voting on notes, and writing without a name. */
import type { votes as nb } from '../nb/votes'
import type { Shape } from '../shape'

export const votes: Shape<typeof nb> = {
  missed: '{question} ({count, plural, one {one choice} other {# choices}})',
}
