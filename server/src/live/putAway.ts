/** Who puts very much away at once: twenty notes in ten seconds are likely a slip of the hand. */
import { boardOf } from '@samklang/shared/documents/board'
import { MANY_PUT_AWAY, PUT_AWAY_WITHIN } from '@samklang/shared/domain/pause'
import * as Y from 'yjs'
import type { Struct } from './decodeUpdate'
import type { Placed } from './places'

/** Milliseconds in which what one has made oneself may be put away again, as when a paste is undone. */
export const JUST_MADE = 60_000

/**
 * The notes that an update puts away and that were to be seen until now. `isOwnNew` tells from the client id that made a
 * note, and when (milliseconds since 1970), whether its writer has just made it.
 */
export function putAwayBy(
  doc: Y.Doc,
  news: readonly { readonly struct: Struct; readonly place: Placed }[],
  isOwnNew: (client: number, at: number) => boolean,
): string[] {
  const notes = doc.getMap<unknown>('notes')
  const found = new Set<string>()
  for (const { struct, place } of news) {
    if (typeof place === 'string' || place.sub !== 'archived' || place.container.at !== 'entity') continue
    const { map, id } = place.container
    const { content } = struct
    if (map !== 'notes' || id === null || content.is !== 'values' || content.values.at(-1) !== true) continue
    const note = boardOf(doc).note(id)
    const made = notes.get(id)
    const client = made instanceof Y.Map ? made._item?.id.client : undefined
    if (note?.archived === false && (client === undefined || !isOwnNew(client, note.createdAt))) found.add(id)
  }
  return [...found]
}

/** What the people of one room have put away lately. */
export class PutAway {
  private readonly lately = new Map<string, { readonly at: number; readonly id: string }[]>()

  /** Counts it; the notes of the last ten seconds when they have become too many, and then begins anew. */
  add(participant: string, ids: readonly string[], now: number): string[] | null {
    const known = (this.lately.get(participant) ?? []).filter(({ at }) => now - at < PUT_AWAY_WITHIN)
    const all = [...known, ...ids.map((id) => ({ at: now, id }))]
    const notes = [...new Set(all.map(({ id }) => id))]
    const isMany = notes.length >= MANY_PUT_AWAY
    if (isMany) this.lately.delete(participant)
    else this.lately.set(participant, all)
    return isMany ? notes : null
  }

  /** Forgets whoever has put nothing away for a while. */
  sweep(now: number): void {
    for (const [participant, all] of this.lately) {
      const last = all.at(-1)
      if (!last || now - last.at >= PUT_AWAY_WITHIN) this.lately.delete(participant)
    }
  }
}
