/** The one box of unposted notes of a person in a room, kept in the browser, sent by REST. */
import type { ParticipantId, RoomId } from '@samklang/shared/domain/ids'
import { Refusal } from '@samklang/shared/domain/refusal'
import { NewNote } from '@samklang/shared/wire/rest'
import { createStore, get, set, type UseStore } from 'idb-keyval'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { z } from 'zod'
import { call, Refused } from '../api'
import { useTellSaving } from '../saving'
import { useRoomSession } from '../session/RoomSession'
import { NoteBox, type Posted, type WaitingNote } from './NoteBox'
import type { Notes } from './useNotes'

const Kept = z.array(z.object({ note: NewNote, refusal: Refusal.nullable() }))

let opened: UseStore | null = null
// A database of its own: idb-keyval cannot add a store to one that exists.
const store = (): UseStore => (opened ??= createStore('samklang-waiting-notes', 'boxes'))
const boxes = new Map<string, NoteBox>()

function boxOf(room: RoomId, person: ParticipantId): NoteBox {
  const key = `${room}/${person}`
  let box = boxes.get(key)
  if (!box) {
    box = new NoteBox({
      load: () => load(key),
      // Private windows may forbid IndexedDB; what waits then lives as long as the page.
      keep: (waiting) => set(key, waiting, store()).catch(() => undefined),
      send: (note) => sent(call('addNote', { params: { room }, body: note })),
      later: (act, ms) => {
        const timer = setTimeout(act, ms)
        return () => clearTimeout(timer)
      },
    })
    boxes.set(key, box)
  }
  return box
}

async function load(key: string): Promise<WaitingNote[]> {
  try {
    const kept = Kept.safeParse((await get<unknown>(key, store())) ?? [])
    return kept.success ? kept.data : []
  } catch {
    return []
  }
}

async function sent(asked: Promise<{ note: Parameters<Notes['put']>[0] }>): Promise<Posted> {
  try {
    return { kind: 'stored', note: (await asked).note }
  } catch (reason) {
    return reason instanceof Refused ? { kind: 'refused', refusal: reason.reason } : { kind: 'unreachable' }
  }
}

/** The box on a page; a note that is stored is put among the notes at once. */
export function useNoteBox(put: Notes['put']): { box: NoteBox; waiting: readonly WaitingNote[] } {
  const { room, me, connection } = useRoomSession()
  const box = useMemo(() => boxOf(room, me.id), [room, me.id])
  const waiting = useSyncExternalStore(box.listen, box.waiting)
  useEffect(() => box.listenStored(put), [box, put])
  useEffect(() => void box.begin(), [box])
  useEffect(() => {
    if (connection !== 'offline') void box.flush()
  }, [box, connection])
  useTellSaving('notes', waiting.length > 0 ? 'not-saved' : null)
  return { box, waiting }
}
