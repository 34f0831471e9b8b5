/** English: screen; has exactly the shape of the bokmål. */
import type { screen as nb } from '../nb/screen'
import type { Shape } from '../shape'

export const screen: Shape<typeof nb> = {}
