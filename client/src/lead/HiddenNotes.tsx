/** Notes a facilitator has taken off the board, and the way back for them. */
import { Button } from '@digdir/designsystemet-react'
import type { NoteId } from '@samklang/shared/domain/ids'
import { useCallback, type ReactNode } from 'react'
import { call } from '../api'
import { problemText, useDoing } from '../problem'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { Problem } from '../ui/Problem'
import { useFetched } from '../ui/useFetched'

export function HiddenNotes(): ReactNode {
  const say = useText()
  const { room, session } = useRoomSession()
  const { run, problem, busy } = useDoing()
  const fetchNotes = useCallback(() => call('notes', { params: { room } }), [room])
  const { found, failed, again } = useFetched(fetchNotes, session.revision)
  const hidden = (found ?? []).filter((note) => note.hidden && !note.archived)
  const unhide = (note: NoteId) => run(() => call('unhideNote', { params: { room, note }, body: {} })).then(again)
  return (
    <>
      {failed === null ? null : <p role="alert">{problemText(say, failed)}</p>}
      <Problem text={problem} />
      {found !== null && hidden.length === 0 ? <p className="people__hint">{say('lead.notes.empty')}</p> : null}
      <ul className="people__list">
        {hidden.map(({ id, text }) => (
          <li key={id}>
            <span className="people__name people__note">{text}</span>
            <Button variant="tertiary" data-size="sm" disabled={busy} onClick={() => void unhide(id)}>
              {say('lead.notes.unhide')}
              <span className="sk-hidden">: {text.slice(0, 60)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
