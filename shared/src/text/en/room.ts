/** English: room; has exactly the shape of the bokmål. */
import type { room as nb } from '../nb/room'
import type { Shape } from '../shape'

export const room: Shape<typeof nb> = {}
