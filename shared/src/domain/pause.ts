/** A person's writing on the board waits for a word, because they have put very much away at once. */
import { z } from 'zod'
import { ParticipantId } from './ids'

/** So many notes put away by one person are likely a slip of the hand, … */
export const MANY_PUT_AWAY = 20
/** … when it took no longer than this, in milliseconds. */
export const PUT_AWAY_WITHIN = 10_000
/** Milliseconds after which a pause ends by itself: nobody who leads may be there. */
export const LONGEST_PAUSE = 10 * 60_000

export const Pause = z.object({
  person: z.object({ id: ParticipantId, name: z.string().nullable(), number: z.number().int().nullable() }),
  /** Is it one's own? */
  mine: z.boolean(),
  at: z.number().int(),
  /** How many notes were put away. */
  notes: z.number().int().positive(),
})
export type Pause = z.infer<typeof Pause>
