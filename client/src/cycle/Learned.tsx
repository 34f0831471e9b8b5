/** What we did and what we learned in a turn: one text that everybody writes in, and that stays with the turn. */
import { Button } from '@digdir/designsystemet-react'
import type { Board } from '@samklang/shared/documents/board'
import { useId, useMemo, useSyncExternalStore, type ReactNode } from 'react'
import { call } from '../api'
import type { BoardEdits } from '../live/edits'
import { SharedTextArea, type SharedText } from '../live/NoteTextArea'
import { useDoing } from '../problem'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { Problem } from '../ui/Problem'

export function Learned(props: { edits: BoardEdits; turn: number; mayWrite: boolean }): ReactNode {
  const { edits, turn, mayWrite } = props
  const say = useText()
  const label = useId()
  const { room } = useRoomSession()
  const { busy, problem, run } = useDoing()
  const written = useTurnText(edits.board, turn)
  const shared = useMemo<SharedText>(
    () => ({
      text: () => edits.board.turns.textOf(turn),
      write: (text, caret) => edits.board.turns.setText(turn, text, edits.origin, caret),
    }),
    [edits, turn],
  )
  return (
    <section className="cycle-learned" aria-labelledby={label}>
      <h3 id={label}>{say('cycle.hinge')}</h3>
      {!mayWrite ? (
        <p className="cycle-learned-text">{written === null || written === '' ? say('cycle.hingeNone') : written}</p>
      ) : written === null ? (
        <Button
          data-size="sm"
          variant="secondary"
          disabled={busy}
          onClick={() => void run(() => call('writeTurn', { params: { room, turn: String(turn) }, body: {} }))}
        >
          {say('cycle.hingeBegin')}
        </Button>
      ) : (
        <>
          <p className="cycle-learned-hint">{say('cycle.hingeHint')}</p>
          <SharedTextArea
            className="ds-input cycle-learned-area"
            edits={edits}
            shared={shared}
            rows={5}
            aria-labelledby={label}
          />
        </>
      )}
      <Problem text={problem} />
    </section>
  )
}

/** Null until the server has laid the turn out on this board. */
function useTurnText(board: Board, turn: number): string | null {
  return useSyncExternalStore(
    (changed) => board.onChange(({ turns }) => turns.size > 0 && changed()),
    () => board.turns.textOf(turn)?.toString() ?? null,
  )
}
