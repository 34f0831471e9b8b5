/** One's own texts that wait without a name: what the server keeps, what this device has still to send, and how it goes. */
import { RoomId, WritingId, type NoteId, type ParticipantId } from '@samklang/shared/domain/ids'
import { Refusal } from '@samklang/shared/domain/refusal'
import { routes, type BodyOf, type ReplyOf } from '@samklang/shared/wire/rest'
import { createStore, get, set, type UseStore } from 'idb-keyval'
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { z } from 'zod'
import { call, newId, Refused } from '../api'
import { NoteBox, type Posted, type WaitingNote } from '../answer/NoteBox'
import { useTellSaving } from '../saving'
import { useRoomSession } from '../session/RoomSession'

type Sent = BodyOf<'wait'> & { readonly id: string }
type Own = ReplyOf<'waiting'>

const Kept = z.array(z.object({ note: routes.wait.body.extend({ id: z.string() }), refusal: Refusal.nullable() }))

let opened: UseStore | null = null
// A database of its own: idb-keyval cannot add a store to one that exists.
const store = (): UseStore => (opened ??= createStore('samklang-waiting-ideas', 'boxes'))

interface Box {
  readonly box: NoteBox<Sent, Own>
  /** What the server was last known to keep of one's own. */
  readonly own: () => Own
  readonly hold: (own: Own) => void
}
const boxes = new Map<string, Box>()

function boxOf(room: RoomId, person: ParticipantId): Box {
  const key = `${room}/${person}`
  const known = boxes.get(key)
  if (known) return known
  let own: Own = []
  const made: Box = {
    own: () => own,
    hold: (next) => void (own = next),
    box: new NoteBox<Sent, Own>({
      load: () => load(key),
      // Private windows may forbid IndexedDB; what waits then lives as long as the page.
      keep: (waiting) => set(key, waiting, store()).catch(() => undefined),
      send: ({ request, writing, release, text }) =>
        sent(call('wait', { params: { room }, body: { request, writing, release, text } })),
      later: (act, ms) => {
        const timer = setTimeout(act, ms)
        return () => clearTimeout(timer)
      },
    }),
  }
  boxes.set(key, made)
  return made
}

async function load(key: string): Promise<WaitingNote<Sent>[]> {
  try {
    const kept = Kept.safeParse((await get<unknown>(key, store())) ?? [])
    return kept.success ? kept.data : []
  } catch {
    return []
  }
}

async function sent(asked: Promise<Own>): Promise<Posted<Own>> {
  try {
    return { kind: 'stored', note: await asked }
  } catch (reason) {
    return reason instanceof Refused ? { kind: 'refused', refusal: reason.reason } : { kind: 'unreachable' }
  }
}

/** A text as its writer sees it: with the server, or still here. */
export interface OwnText {
  /** What it is named by when it is changed. */
  readonly request: string
  readonly writing: string | null
  readonly text: string
  readonly state: 'waits' | 'unsent' | 'refused'
  readonly refusal: Refusal | null
}

export interface WaitingTexts {
  readonly texts: readonly OwnText[]
  readonly add: (text: string, writing: string | null) => void
  /** Null withdraws it. */
  readonly change: (text: OwnText, words: string | null) => void
  /** Sends once more what was refused, to where the room is now. */
  readonly again: (text: OwnText, writing: string | null) => void
  readonly discard: (text: OwnText) => void
  /** Withdraws a text; true when the server has said that it is gone, so that it can be told elsewhere. */
  readonly takeBack: (text: OwnText) => Promise<boolean>
}

export function useWaitingTexts(): WaitingTexts {
  const { room, me, session, connection } = useRoomSession()
  const held = useMemo(() => boxOf(room, me.id), [room, me.id])
  const { box } = held
  const unsent = useSyncExternalStore(box.listen, box.waiting)
  const [own, setOwn] = useState<Own>(held.own)
  const keep = useCallback(
    (next: Own) => {
      held.hold(next)
      setOwn(next)
    },
    [held],
  )
  const { open, release } = session.writing
  useEffect(() => void box.begin(), [box])
  useEffect(() => box.listenStored(keep), [box, keep])
  useEffect(() => {
    if (connection !== 'offline') void box.flush()
  }, [box, connection])
  // A writing that opens or is shown, and ideas that are let go of, change what is one's own.
  const moment = `${open?.id ?? ''} ${release} ${connection}`
  const askedAt = useRef(moment)
  useEffect(() => {
    askedAt.current = moment
    let here = true
    if (!me.joined) return
    call('waiting', { params: { room } }).then(
      (found) => here && keep(found),
      () => undefined,
    )
    return () => {
      here = false
    }
  }, [room, me.joined, moment, keep])
  useTellSaving('waiting', unsent.length > 0 ? 'not-saved' : own.length > 0 ? 'saved' : null)

  const post = (request: string, text: string | null, writing: string | null) => {
    // reason: ids of this shape are made here or came from the server; the server reads them by its own schema.
    const body = { request: request as NoteId, writing: writing as WritingId | null, release, text }
    return box.post({ ...body, id: request })
  }
  const changing = new Map(unsent.map(({ note, refusal }) => [note.id, { note, refusal }]))
  const texts: OwnText[] = [
    ...own.flatMap(({ id, text, writing }): OwnText[] => {
      const change = changing.get(id)
      if (change === undefined) return [{ request: id, writing, text, state: 'waits', refusal: null }]
      return change.note.text === null ? [] : [asUnsent(change)]
    }),
    ...unsent.flatMap((one) =>
      one.note.text === null || own.some(({ id }) => id === one.note.id) ? [] : [asUnsent(one)],
    ),
  ]
  return {
    texts,
    add: (text, writing) => void post(newId<NoteId>(), text, writing),
    change: ({ request, writing }, words) => void post(request, words, writing),
    again: (text, writing) => {
      box.discard(text.request)
      void post(newId<NoteId>(), text.text, writing)
    },
    discard: ({ request }) => box.discard(request),
    async takeBack({ request, writing }) {
      try {
        const body = { request: request as NoteId, writing: writing as WritingId | null, release, text: null }
        keep(await call('wait', { params: { room }, body }))
        return true
      } catch {
        // Not known to be gone: it stays where it is.
        return false
      }
    },
  }
}

function asUnsent({ note, refusal }: WaitingNote<Sent>): OwnText {
  return {
    request: note.id,
    writing: note.writing,
    text: note.text ?? '',
    state: refusal === null ? 'unsent' : 'refused',
    refusal,
  }
}
