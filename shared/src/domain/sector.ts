/** What a person belongs to: asked once, never required, used only where groups are large enough to compare. */
import { z } from 'zod'

export const Sector = z.enum(['municipality', 'voluntary', 'business', 'concerned', 'resident', 'research', 'unsaid'])
export type Sector = z.infer<typeof Sector>
