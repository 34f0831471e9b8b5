/** The route of named rounds: who answered what, for those who take part, once it has been shown. */
import { z } from 'zod'
import { Answer } from '../domain/round'
import { ItemId } from '../domain/scorecard'
import { get } from './route'

/** One person's answers under their name; without a name they are called by their number. */
export const NamedSheet = z.object({
  number: z.number().int(),
  name: z.string().nullable(),
  answers: z.record(ItemId, Answer),
})
export type NamedSheet = z.infer<typeof NamedSheet>

export const namedRoutes = {
  /**
   * Asked for by the pages that show it and in no session, so that the projector never has a name to show. In the order
   * of people's numbers. Refused until the round is shown, and while it is taken down.
   */
  named: get('/api/rooms/:room/rounds/:round/named', 'participant', z.array(NamedSheet)),
} as const
