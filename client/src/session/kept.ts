/** The last session seen, kept on this device so that a room can be read without a network. */
import { Me } from '@samklang/shared/wire/rest'
import { SessionView, Turnout } from '@samklang/shared/wire/session'
import { createStore, del, get, set } from 'idb-keyval'
import { z } from 'zod'

const Kept = z.object({ session: SessionView, turnout: Turnout, me: Me })
export type Kept = z.infer<typeof Kept>

// A database of its own: idb-keyval cannot add a store to one that exists.
const store = () => createStore('samklang-sessions', 'rooms')

/** What was kept for the room; null when nothing was, or when it cannot be read any more. */
export async function keptSession(room: string): Promise<Kept | null> {
  try {
    const found = Kept.safeParse(await get(room, store()))
    return found.success ? found.data : null
  } catch {
    // Private windows may forbid IndexedDB; the room then needs a network.
    return null
  }
}

/** Keeps the session; failing to is no reason to stop. */
export async function keepSession(room: string, kept: Kept): Promise<void> {
  await tried(() => set(room, kept, store()))
}

export async function forgetSession(room: string): Promise<void> {
  await tried(() => del(room, store()))
}

async function tried(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch {
    // Private windows may forbid IndexedDB: then nothing is kept, and nothing needs forgetting.
  }
}
