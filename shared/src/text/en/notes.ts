/** English: notes; has exactly the shape of the bokmål. */
import type { notes as nb } from '../nb/notes'
import type { Shape } from '../shape'

export const notes: Shape<typeof nb> = {}
