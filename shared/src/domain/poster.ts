/** The values poster: what the group has written about each of its values, kept in sight on every page where people write. */
import { z } from 'zod'
import type { Note } from './note'
import { isShown } from './piles'
import { zoneKey, type PlacedTemplate } from './placedTemplate'
import { templateOf } from './template'

/** One value and what stands in its zone, in reading order; never without a text. */
export const PosterPart = z.object({ zone: z.string(), texts: z.array(z.string()).min(1) })
export type PosterPart = z.infer<typeof PosterPart>

/** The poster that was placed last and has not been put away; null where there is none. */
export function posterOn(placed: readonly PlacedTemplate[]): PlacedTemplate | null {
  return placed.findLast((one) => one.template === 'values-poster' && !one.archived) ?? null
}

/** What stands on it, value by value; empty until somebody has written there. `notes` are in reading order. */
export function posterOf(placed: readonly PlacedTemplate[], notes: readonly Note[]): PosterPart[] {
  const poster = posterOn(placed)
  if (poster === null) return []
  return templateOf('values-poster').zones.flatMap(({ id }) => {
    const key = zoneKey(poster.id, id)
    const texts = notes.filter((note) => note.zone === key && isShown(note) && note.text !== '').map(({ text }) => text)
    return texts.length === 0 ? [] : [{ zone: id, texts }]
  })
}
