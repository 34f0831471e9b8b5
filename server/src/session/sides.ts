/** Sides as everybody in the room may see them: how many and how far, and what they say once all of it is shown. */
import type { RoomId } from '@samklang/shared/domain/ids'
import type { Sides } from '@samklang/shared/domain/sides'
import type { Tx } from '../storage/Database'
import { peopleInSides, sayingsOf, sidesIn, type KeptSides } from '../storage/sides'

/** Of all assessments of the room, in the order they were made. */
export async function sidesViews(tx: Tx, room: RoomId): Promise<Sides[]> {
  const views: Sides[] = []
  for (const kept of await sidesIn(tx, room)) {
    const view = await sidesView(tx, kept)
    if (view !== null) views.push(view)
  }
  return views
}

/** Null where it was called off. */
export async function sidesView(
  tx: Tx,
  { id, assessment, names, statements, state }: KeptSides,
): Promise<Sides | null> {
  if (state === 'cancelled') return null
  const people = await peopleInSides(tx, id)
  const says = await sayingsOf(tx, id)
  return {
    id,
    assessment,
    names: [...names],
    statements: [...statements],
    state,
    people: names.map((_, side) => people.get(side) ?? 0),
    scored: names.map(
      (_, side) => Object.keys(says.find((one) => one.side === side && one.about === side)?.answers ?? {}).length,
    ),
    says: state === 'shown' ? says : [],
  }
}
