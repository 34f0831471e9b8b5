/** English: common; has exactly the shape of the bokmål. */
import type { common as nb } from '../nb/common'
import type { Shape } from '../shape'

export const common: Shape<typeof nb> = {}
