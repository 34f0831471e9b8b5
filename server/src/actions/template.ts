/** A template is placed on the board, put away and taken out again; its notes stay whatever becomes of it. */
import type { PlacedTemplate } from '@samklang/shared/domain/placedTemplate'
import { errand } from '@samklang/shared/documents/errands'
import { found, Refused } from '../refused'
import { edited, type BoardAct } from './notes'

type Wanted = Pick<PlacedTemplate, 'id' | 'template' | 'pos'>

/** Idempotent by its id, which whoever places it has made. */
export async function placeTemplate(
  { live, room, now }: BoardAct,
  wanted: Wanted,
): Promise<{ placed: PlacedTemplate }> {
  const placed = await edited(
    live,
    room,
    errand('placeTemplate', { wanted: { ...wanted, createdAt: now, archived: false } }),
  )
  if (placed === 'full') throw new Refused('too-many-templates')
  return { placed }
}

export async function archiveTemplate(
  { live, room }: BoardAct,
  id: string,
  { archived }: { archived: boolean },
): Promise<{ placed: PlacedTemplate }> {
  const placed = await edited(live, room, errand('archiveTemplate', { id, archived }))
  return { placed: found(placed, 'not-found') }
}
