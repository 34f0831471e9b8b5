/** Exchanges the secret of a link for a pass, once, before the room is asked for anything. */
import type { CommandId, RoomId } from '@samklang/shared/domain/ids'
import type { Refusal } from '@samklang/shared/domain/refusal'
import { call, newId, Refused } from '../api'
import { forgetSession } from '../session/kept'
import { forgetSecret } from './secret'

/** After `refused` the room is tried all the same: whoever holds a pass from before does not need the link. */
export type Entry =
  | { readonly state: 'none' | 'entering' | 'done' | 'unreachable' }
  | { readonly state: 'refused'; readonly reason: Refusal }

const NONE: Entry = { state: 'none' }
const ENTERING: Entry = { state: 'entering' }

/** The last entry of each room in this tab. */
const entries = new Map<string, Entry>()
const listeners = new Set<() => void>()

export function entryOf(room: string): Entry {
  return entries.get(room) ?? NONE
}

export function onEntry(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Asks once however often it is called while the answer is on its way. */
export async function enter(room: string, secret: string): Promise<void> {
  if (entryOf(room).state === 'entering') return
  set(room, ENTERING)
  try {
    await call('enter', { params: { room }, body: { secret }, command: newId<CommandId>() })
    // What was kept from before may know a weaker role; the first page is chosen by the one this link has given.
    await forgetSession(room as RoomId) // reason: the server has just let us into it
    set(room, { state: 'done' })
  } catch (error) {
    if (!(error instanceof Refused)) return set(room, { state: 'unreachable' })
    // A fragment that is no secret at all is a broken link, not a broken program.
    set(room, { state: 'refused', reason: error.reason === 'bad-request' ? 'link-unknown' : error.reason })
  }
  forgetSecret()
}

function set(room: string, entry: Entry): void {
  entries.set(room, entry)
  for (const listener of listeners) listener()
}
