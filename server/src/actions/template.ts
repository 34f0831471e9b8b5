/** A template is placed on the board, moved, put away and taken out again; its notes stay whatever becomes of it. */
import type { PlacedTemplate } from '@samklang/shared/domain/placedTemplate'
import type { PosterPart } from '@samklang/shared/domain/poster'
import { errand } from '@samklang/shared/documents/errands'
import { found, Refused } from '../refused'
import { edited, type BoardAct } from './notes'

type Wanted = Pick<PlacedTemplate, 'id' | 'template' | 'pos'>

/** Idempotent by its id, which whoever places it has made. */
export async function placeTemplate(act: BoardAct, wanted: Wanted): Promise<{ placed: PlacedTemplate }> {
  const placed = await edited(
    act,
    errand('placeTemplate', { wanted: { ...wanted, createdAt: act.now, archived: false } }),
  )
  if (placed === 'full') throw new Refused('too-many-templates')
  return { placed }
}

export async function archiveTemplate(
  act: BoardAct,
  id: string,
  { archived }: { archived: boolean },
): Promise<{ placed: PlacedTemplate }> {
  const placed = await edited(act, errand('archiveTemplate', { id, archived }))
  return { placed: found(placed, 'not-found') }
}

export async function moveTemplate(
  act: BoardAct,
  id: string,
  { pos }: Pick<PlacedTemplate, 'pos'>,
): Promise<{ placed: PlacedTemplate }> {
  const placed = await edited(act, errand('moveTemplate', { id, pos }))
  return { placed: found(placed, 'not-found') }
}

/** What is placed now, and the values poster, for whoever has no board open. */
export function templates({ live, room }: BoardAct): Promise<{ placed: PlacedTemplate[]; poster: PosterPart[] }> {
  return live.readBoard(room.id, errand('readTemplates', undefined))
}
