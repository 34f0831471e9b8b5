/** Who puts very much away at once: twenty notes in ten seconds are likely a slip of the hand. */
import { boardOf } from '@samklang/shared/documents/board'
import { MANY_PUT_AWAY, PUT_AWAY_WITHIN } from '@samklang/shared/domain/pause'
import type * as Y from 'yjs'
import type { Struct } from './decodeUpdate'
import type { Placed } from './places'

/** The notes that an update puts away and that were to be seen until now. */
export function putAwayBy(doc: Y.Doc, news: readonly { readonly struct: Struct; readonly place: Placed }[]): string[] {
  const found = new Set<string>()
  for (const { struct, place } of news) {
    if (typeof place === 'string' || place.sub !== 'archived' || place.container.at !== 'entity') continue
    const { map, id } = place.container
    const { content } = struct
    if (map !== 'notes' || id === null || content.is !== 'values' || content.values.at(-1) !== true) continue
    if (boardOf(doc).note(id)?.archived === false) found.add(id)
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
