/** English: board; has exactly the shape of the bokmål. */
import type { board as nb } from '../nb/board'
import type { Shape } from '../shape'

export const board: Shape<typeof nb> = {}
