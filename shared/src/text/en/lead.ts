/** English: lead; has exactly the shape of the bokmål. */
import type { lead as nb } from '../nb/lead'
import type { Shape } from '../shape'

export const lead: Shape<typeof nb> = {}
