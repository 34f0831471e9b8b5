/** Opens the room's board for a page: loading, refused in words, or the board with what was not sent above it. */
import { Alert } from '@digdir/designsystemet-react'
import { useEffect, useMemo, type ReactNode } from 'react'
import { isAnyLocked, type Locks } from '@samklang/shared/domain/locks'
import { LockedBar } from '../locks/LockedBar'
import { nameOf } from '../room/nameOf'
import { useTellSaving } from '../saving'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { Loading } from '../theme/motif/Motif'
import type { OpenBoard } from './BoardKeeper'
import { editsOf, type BoardEdits } from './edits'
import { NotSentPanel } from './NotSentPanel'
import { keepHeldBack } from './notSentStore'
import { useBoardDocument } from './useBoardDocument'

export interface RoomBoard {
  readonly open: OpenBoard
  readonly edits: BoardEdits
  /** The name on notes one makes. */
  readonly author: string | null
  readonly mayWrite: boolean
  /** What is locked for whoever looks; null where nothing is. */
  readonly locks: Locks | null
}

const closedFor = { 'no-pass': 'no-pass', revoked: 'revoked', 'no-room': 'room-not-found' } as const

export function WithBoard({ children }: { children: (board: RoomBoard) => ReactNode }): ReactNode {
  const say = useText()
  const { room, session, me, role, refresh } = useRoomSession()
  const state = useBoardDocument(room, session.room.epoch, refresh)
  useTellSaving('board', savingOf(state))
  const doc = state.state === 'open' ? state.doc : null
  const edits = useMemo(() => (doc ? editsOf(doc) : null), [doc])
  useEffect(() => edits?.tellTurn(session.turn), [edits, session.turn])
  const { locks } = session
  const lockedForMe = role !== 'facilitator' && isAnyLocked(locks) ? locks : null
  useEffect(() => edits?.tellLocks(lockedForMe), [edits, lockedForMe])
  useEffect(
    () =>
      edits?.onHeldBack((note, held) => {
        const { since } = held
        if ('ends' in held) {
          if (held.ends === 'written') void keepHeldBack(room, { note: note.id, since }, null)
          return
        }
        const why = { key: note.id, at: since, why: 'locked' } as const
        const mine = { ...note, text: held.text }
        void keepHeldBack(room, { note: note.id, since }, { of: 'note', ...why, mine, theirs: note, differs: ['text'] })
      }),
    [edits, room],
  )

  if (state.state === 'stopped') {
    const reason = state.reason in closedFor ? closedFor[state.reason as keyof typeof closedFor] : 'no-pass'
    return <Alert data-color="warning">{say(`refusals.${reason}`)}</Alert>
  }
  if (state.state === 'opening' || edits === null) return <Loading text={say('board.opening')} />
  const mayWrite = role !== 'observer' && (me.joined || role === 'facilitator') && lockedForMe?.all !== true
  const author = me.joined ? nameOf(say, me) : null
  return (
    <>
      <NotSentPanel room={room} edits={edits} author={author} mayWrite={mayWrite} />
      <LockedBar edits={edits} />
      {children({ open: state, edits, author, mayWrite, locks: lockedForMe })}
    </>
  )
}

/** Offline with nothing waiting says nothing about saving: the bar tells that the network is gone. */
function savingOf(state: ReturnType<typeof useBoardDocument>): 'saved' | 'saving' | 'not-saved' | null {
  if (state.state !== 'open') return null
  if (state.saved === 'offline') return state.unsent ? 'not-saved' : null
  return state.saved
}
