/** Observer, participant, facilitator: what each may be trusted with, and how they compare. */
import { z } from 'zod'

export const Role = z.enum(['observer', 'participant', 'facilitator'])
export type Role = z.infer<typeof Role>

/** Who a route or a message is open to; `anyone` has no pass yet. */
export type Access = 'anyone' | Role

const rank = { anyone: 0, observer: 1, participant: 2, facilitator: 3 } as const

/** A facilitator may do what a participant may, and a participant what an observer may. */
export function mayAct(role: Role | 'anyone', needed: Access): boolean {
  return rank[role] >= rank[needed]
}

/** A pass keeps the strongest role gained in a browser; a weaker link never lowers it. */
export function strongest(a: Role, b: Role): Role {
  return rank[a] >= rank[b] ? a : b
}
