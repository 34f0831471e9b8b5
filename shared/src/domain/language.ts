/** The two languages of the product, and a text that exists in both. */
import { z } from 'zod'

/** Bokmål is written first; English says the same. */
export const Language = z.enum(['nb', 'en'])
export type Language = z.infer<typeof Language>

/** One text in every language of the product; never empty in either. */
export const Localised = z.object({ nb: z.string().min(1), en: z.string().min(1) })
export type Localised = z.infer<typeof Localised>
