/** English: results; has exactly the shape of the bokmål. */
import type { results as nb } from '../nb/results'
import type { Shape } from '../shape'

export const results: Shape<typeof nb> = {}
