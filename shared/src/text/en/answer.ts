/** English: answer; has exactly the shape of the bokmål. */
import type { answer as nb } from '../nb/answer'
import type { Shape } from '../shape'

export const answer: Shape<typeof nb> = {}
