/** Keeps what was not sent in the browser until its author has read it, posted it again or thrown it away. */
import { createStore, get, update } from 'idb-keyval'
import { z } from 'zod'
import { NotSent, type SetAside } from './notSent'

const Kept = z.object({
  items: z.array(z.unknown()),
  aside: z.array(
    z.object({ update: z.instanceof(Uint8Array), at: z.number(), why: z.enum(['refused', 'other-epoch']) }),
  ),
})
interface Kept {
  readonly items: readonly unknown[]
  readonly aside: readonly SetAside[]
}
const nothing: Kept = { items: [], aside: [] }

// A database of its own: idb-keyval cannot add a store to one that exists.
const store = () => createStore('samklang-not-sent', 'rooms')
/** Where IndexedDB is forbidden, until the page closes. */
const memory = new Map<string, Kept>()
const listeners = new Set<(room: string) => void>()

export async function setAside(room: string, aside: SetAside): Promise<void> {
  await change(room, (kept) => ({ ...kept, aside: [...kept.aside, aside] }))
}

/** Copies set aside that have not been compared with the server's yet. */
export async function setAsideIn(room: string): Promise<readonly SetAside[]> {
  return (await read(room)).aside
}

/** Replaces copies by what was found in them; the same thing found twice is kept once. */
export async function keepFound(room: string, compared: readonly SetAside[], found: readonly NotSent[]): Promise<void> {
  await change(room, (kept) => {
    const have = new Set(kept.items.map(sameness))
    const fresh = found.filter((item) => !have.has(sameness(item)))
    return {
      items: [...kept.items, ...fresh],
      aside: kept.aside.filter((aside) => !compared.some((done) => done.at === aside.at)),
    }
  })
}

/**
 * Keeps what was written on a note that had been locked, the latest of what was written since then; `item` null: it is
 * on the board after all.
 */
export async function keepHeldBack(
  room: string,
  { note, since }: { readonly note: string; readonly since: number },
  item: NotSent | null,
): Promise<void> {
  const isOlder = (kept: unknown) => {
    const read = NotSent.safeParse(kept)
    return read.success && read.data.why === 'locked' && read.data.key === note && read.data.at === since
  }
  await change(room, (kept) => ({
    ...kept,
    items: [...kept.items.filter((one) => !isOlder(one)), ...(item === null ? [] : [item])],
  }))
}

export async function notSentIn(room: string): Promise<NotSent[]> {
  const { items } = await read(room)
  return items.flatMap((item) => {
    const read = NotSent.safeParse(item)
    return read.success ? [read.data] : []
  })
}

/** Takes one off the list: posted again, or thrown away by its author. */
export async function dropNotSent(room: string, item: NotSent): Promise<void> {
  const gone = sameness(item)
  await change(room, (kept) => ({ ...kept, items: kept.items.filter((other) => sameness(other) !== gone) }))
}

export function onNotSent(tell: (room: string) => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

function sameness(item: unknown): string {
  const { at: _, ...rest } = { at: 0, ...(typeof item === 'object' ? item : {}) }
  return JSON.stringify(rest)
}

async function read(room: string): Promise<Kept> {
  const held = memory.get(room)
  if (held) return held
  try {
    const found = Kept.safeParse(await get(room, store()))
    return found.success ? found.data : nothing
  } catch {
    // IndexedDB is forbidden here: nothing was ever kept.
    return nothing
  }
}

async function change(room: string, edit: (kept: Kept) => Kept): Promise<void> {
  try {
    await update<unknown>(
      room,
      (before) => {
        const found = Kept.safeParse(before)
        return edit(found.success ? found.data : nothing)
      },
      store(),
    )
  } catch {
    // Better in memory than nowhere; the panel shows it until the page closes.
    memory.set(room, edit(memory.get(room) ?? nothing))
  }
  for (const tell of listeners) tell(room)
}
