/** The note from the talk as several write in it at once: straight into the room's board, letter by letter. */
import { Button } from '@digdir/designsystemet-react'
import type { Board } from '@samklang/shared/documents/board'
import type { AssessmentId } from '@samklang/shared/domain/ids'
import type { StatementId } from '@samklang/shared/domain/scorecard'
import { TALK_TEXT_MAX } from '@samklang/shared/domain/talkNote'
import { itemWords } from '@samklang/shared/results/itemWords'
import { useCallback, useEffect, useId, useMemo, useSyncExternalStore, type ReactNode } from 'react'
import { call } from '../api'
import type { BoardEdits } from '../live/edits'
import { SharedTextArea, type SharedText } from '../live/NoteTextArea'
import { WithBoard } from '../live/WithBoard'
import { useDoing } from '../problem'
import { useScorecard } from '../scorecard/scorecard'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { Problem } from '../ui/Problem'
import './talk.css'

export function SharedNote({ statement }: { statement: StatementId }): ReactNode {
  const { session } = useRoomSession()
  const assessment = session.assessment.id
  return (
    <WithBoard>
      {({ edits, mayWrite }) =>
        mayWrite ? (
          <Note key={`${assessment} ${statement}`} edits={edits} assessment={assessment} statement={statement} />
        ) : null
      }
    </WithBoard>
  )
}

function Note(props: { edits: BoardEdits; assessment: AssessmentId; statement: StatementId }): ReactNode {
  const { edits, assessment, statement } = props
  const say = useText()
  const scorecard = useScorecard()
  const label = useId()
  const hint = useId()
  const { room } = useRoomSession()
  const { busy, problem, run } = useDoing()
  const there = useIsThere(edits.board, assessment, statement)
  const lay = useCallback(
    () => run(() => call('writeTalkNote', { params: { room, statement }, body: {} })),
    [run, room, statement],
  )
  useEffect(() => {
    // Laid out as soon as the statement is talked about; without a network the button below does it later.
    if (!there) void lay()
  }, [there, lay])
  const shared = useMemo<SharedText>(
    () => ({
      text: () => edits.board.talks.textOf(assessment, statement),
      write: (text, caret) => edits.board.talks.setText(assessment, statement, text, edits.origin, caret),
    }),
    [edits, assessment, statement],
  )
  return (
    <section className="talk-note" aria-labelledby={label}>
      <h3 id={label} className="talk-note-name">
        {say('talk.notes.label', { number: itemWords(statement, scorecard, say).name })}
      </h3>
      {there ? (
        <>
          <SharedTextArea
            className="ds-input talk-note-area"
            edits={edits}
            shared={shared}
            rows={5}
            maxLength={TALK_TEXT_MAX}
            aria-labelledby={label}
            aria-describedby={hint}
          />
          <p id={hint} className="talk-note-hint">
            {say('talk.notes.hint')}
          </p>
        </>
      ) : (
        <Button variant="secondary" data-size="sm" loading={busy} onClick={() => void lay()}>
          {say('talk.notes.begin')}
        </Button>
      )}
      <Problem text={problem} />
    </section>
  )
}

/** Has the server laid it out on this board? */
function useIsThere(board: Board, assessment: AssessmentId, statement: StatementId): boolean {
  return useSyncExternalStore(
    (changed) => board.onChange(({ talks }) => talks.size > 0 && changed()),
    () => board.talks.textOf(assessment, statement) !== null,
  )
}
