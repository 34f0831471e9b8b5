/** English: start; has exactly the shape of the bokmål. */
import type { start as nb } from '../nb/start'
import type { Shape } from '../shape'

export const start: Shape<typeof nb> = {}
