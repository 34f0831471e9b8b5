/** Answer sheets kept on this device, one per person and round; they outlive a reload and a lost network. */
import type { ParticipantId, RoomId, RoundId } from '@samklang/shared/domain/ids'
import { AskedItem, GivenAnswer } from '@samklang/shared/domain/round'
import { createStore, entries, set, type UseStore } from 'idb-keyval'
import { z } from 'zod'
import type { Sheet } from './sheet'

const Changes = z.record(AskedItem, GivenAnswer.nullable())
const KeptSheet = z.object({
  round: z.string(),
  stored: z.record(AskedItem, GivenAnswer),
  hash: z.string(),
  unsent: Changes,
  missed: Changes,
})

/** Where the browser allows no storage, sheets last as long as the page. */
const forNow = new Map<string, Sheet>()
let opened: UseStore | null = null
// A database of its own: idb-keyval cannot add a store to one that exists.
const store = (): UseStore => (opened ??= createStore('samklang-answers', 'sheets'))

function beginning(room: RoomId, person: ParticipantId): string {
  return `${room}/${person}/`
}

export async function keepSheet(room: RoomId, person: ParticipantId, sheet: Sheet): Promise<void> {
  const key = beginning(room, person) + sheet.round
  forNow.set(key, sheet)
  try {
    await set(key, sheet, store())
  } catch {
    // Private windows may forbid IndexedDB; the copy in memory is what there is.
  }
}

/** Every sheet this person has on this device in this room; one that cannot be read any more is left out. */
export async function keptSheets(room: RoomId, person: ParticipantId): Promise<Map<RoundId, Sheet>> {
  const found = new Map<RoundId, Sheet>()
  for (const [key, value] of [...(await stored()), ...forNow]) {
    if (!key.startsWith(beginning(room, person))) continue
    const sheet = KeptSheet.safeParse(value)
    if (sheet.success) found.set(sheet.data.round as RoundId, sheet.data as Sheet) // reason: written by keepSheet with a RoundId
  }
  return found
}

async function stored(): Promise<[string, unknown][]> {
  try {
    return await entries<string, unknown>(store())
  } catch {
    return []
  }
}
