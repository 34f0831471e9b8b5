/** Tells above the board what is locked: to those it is locked for, and to whoever can open it again. */
import { Button } from '@digdir/designsystemet-react'
import { PadlockLockedIcon } from '@navikt/aksel-icons'
import { isAnyLocked, noLocks } from '@samklang/shared/domain/locks'
import type { ReactNode } from 'react'
import { call } from '../api'
import type { BoardEdits } from '../live/edits'
import { useDoing } from '../problem'
import { useRoomSession } from '../session/RoomSession'
import { useLanguage, useText } from '../text'
import { Problem } from '../ui/Problem'
import { lockedWords } from './lockWords'
import './locks.css'

export function LockedBar({ edits }: { edits: BoardEdits }): ReactNode {
  const say = useText()
  const { language } = useLanguage()
  const { room, session, role } = useRoomSession()
  const { busy, problem, run } = useDoing()
  const { locks } = session
  if (!isAnyLocked(locks)) return null
  const what = lockedWords(locks, edits.board, say, language)
  const leads = role === 'facilitator'
  return (
    <output className="locked-bar">
      <PadlockLockedIcon aria-hidden />
      <span>
        {leads ? say('locks.byMe', { what }) : locks.all ? say('locks.forAll') : say('locks.forSome', { what })}
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
    </output>
  )
}
