/** English: list; has exactly the shape of the bokmål. */
import type { list as nb } from '../nb/list'
import type { Shape } from '../shape'

export const list: Shape<typeof nb> = {}
