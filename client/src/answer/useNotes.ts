/** The room's notes by REST: asked for when the page opens, when the session moves, and every few seconds while seen. */
import type { Note } from '@samklang/shared/domain/note'
import { isShown } from '@samklang/shared/domain/piles'
import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '../api'
import { useRoomSession } from '../session/RoomSession'

export interface Notes {
  /** What may be shown: neither archived, hidden nor ended in an earlier turn. Null until they have come. */
  readonly notes: readonly Note[] | null
  /** Those that ended in earlier turns or were put away as well. */
  readonly everything: readonly Note[] | null
  /** The last question got no answer; what is shown is from before. */
  readonly stale: boolean
  readonly refresh: () => Promise<void>
  /** Shows a note the server has just answered with, before the next question. */
  readonly put: (note: Note) => void
}

const EVERY = 5000

export function useNotes(): Notes {
  const { room, session } = useRoomSession()
  const { revision } = session
  const [notes, setNotes] = useState<readonly Note[] | null>(null)
  const [stale, setStale] = useState(false)
  const refresh = useCallback(
    () =>
      call('notes', { params: { room } }).then(
        (found) => {
          setNotes(found)
          setStale(false)
        },
        () => setStale(true),
      ),
    [room],
  )
  const askedAt = useRef(revision)
  useEffect(() => {
    // Each new revision asks again: a note may have come with it.
    askedAt.current = revision
    const ask = () => void (document.visibilityState === 'visible' && refresh())
    ask()
    const timer = setInterval(ask, EVERY)
    document.addEventListener('visibilitychange', ask)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', ask)
    }
  }, [refresh, revision])
  const put = useCallback((note: Note) => {
    setNotes((before) => [...(before ?? []).filter(({ id }) => id !== note.id), note])
  }, [])
  return { notes: notes?.filter(isShown) ?? null, everything: notes, stale, refresh, put }
}
