/** Tells above the board what is locked: to those it is locked for, and to whoever can open it again. */
import { Button } from '@digdir/designsystemet-react'
import { PadlockLockedIcon } from '@navikt/aksel-icons'
import { isAnyLocked, noLocks } from '@samklang/shared/domain/locks'
import { useEffect, useState, type ReactNode } from 'react'
import { call } from '../api'
import type { BoardEdits } from '../live/edits'
import { useDoing } from '../problem'
import { useRoomSession } from '../session/RoomSession'
import { useLanguage, useText } from '../text'
import { announce } from '../ui/announce'
import { Problem } from '../ui/Problem'
import { lockedWords } from './lockWords'
import './locks.css'

/** Milliseconds in which the bar answers whoever tried what is locked. */
const ANSWERS = 6000

export function LockedBar({ edits }: { edits: BoardEdits }): ReactNode {
  const say = useText()
  const { language } = useLanguage()
  const { room, session, role } = useRoomSession()
  const { busy, problem, run } = useDoing()
  const { locks } = session
  const tried = useTried(edits)
  const held = useHeldBack(edits)
  if (!isAnyLocked(locks)) return null
  const what = lockedWords(locks, edits.board, say, language)
  const leads = role === 'facilitator'
  return (
    <div className="locked-bar" data-tried={tried || held || undefined}>
      <PadlockLockedIcon aria-hidden />
      <span>
        {leads ? say('locks.byMe', { what }) : locks.all ? say('locks.forAll') : say('locks.forSome', { what })}
        {held ? <strong> {say('locks.held')}</strong> : tried ? <strong> {say('locks.here')}</strong> : null}
      </span>
      {leads ? (
        <Button
          data-size="sm"
          variant="secondary"
          loading={busy}
          onClick={() => void run(() => call('setLocks', { params: { room }, body: noLocks }))}
        >
          {say('locks.open')}
        </Button>
      ) : null}
      <Problem text={problem} />
    </div>
  )
}

/** Is something that was written on a locked note held back on this device? */
function useHeldBack(edits: BoardEdits): boolean {
  const say = useText()
  const [held, setHeld] = useState<ReadonlySet<string>>(new Set())
  useEffect(
    () =>
      edits.onHeldBack(({ id }, held) =>
        setHeld((before) => {
          const ended = 'ends' in held
          if (before.has(id) === !ended) return before
          if (!ended) announce(say('locks.held'))
          return ended ? new Set([...before].filter((other) => other !== id)) : new Set([...before, id])
        }),
      ),
    [edits, say],
  )
  return held.size > 0
}

/** Has something locked just been tried here? It is also said, for those who look at what they tried it on. */
function useTried(edits: BoardEdits): boolean {
  const say = useText()
  const [tried, setTried] = useState(0)
  useEffect(
    () =>
      edits.onLocked(() => {
        announce(say('locks.here'))
        setTried((times) => times + 1)
      }),
    [edits, say],
  )
  useEffect(() => {
    if (tried === 0) return
    const timer = setTimeout(() => setTried(0), ANSWERS)
    return () => clearTimeout(timer)
  }, [tried])
  return tried > 0
}
