/** All there is about a note, in a panel beside the canvas. */
import { Button, Heading } from '@digdir/designsystemet-react'
import { XMarkIcon } from '@navikt/aksel-icons'
import type { Note } from '@samklang/shared/domain/note'
import { useEffect, useRef, type ReactNode } from 'react'
import { shortOf } from '../commands/shortOf'
import { PhaseQuestion } from '../cycle/PhaseQuestion'
import type { About } from '../list/about'
import { NoteAbout } from '../list/NoteAbout'
import type { RoomBoard } from '../live/WithBoard'
import { useText } from '../text'
import { useEscape } from '../ui/useEscape'

export function NotePanel(props: {
  board: RoomBoard
  note: Note
  about: About
  onShow: (id: string) => void
  onClose: () => void
}): ReactNode {
  const { board, note, about, onShow, onClose } = props
  const say = useText()
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    // It came because somebody asked for it.
    panel.current?.focus()
  }, [])
  useEscape(panel, onClose)
  return (
    <aside ref={panel} className="note-panel" tabIndex={-1} aria-label={say('board.note.look')}>
      <div className="note-panel-head">
        <Heading level={2} data-size="2xs">
          {shortOf(note.text) || say('board.note.empty')}
        </Heading>
        <Button icon data-size="sm" variant="tertiary" aria-label={say('common.close')} onClick={onClose}>
          <XMarkIcon aria-hidden />
        </Button>
      </div>
      <div className="note-panel-body">
        {board.mayWrite ? (
          <PhaseQuestion note={note} onAnswer={(step, text) => board.edits.answerStep(note.id, step, text)} />
        ) : null}
        <NoteAbout
          note={note}
          about={about}
          edits={board.edits}
          author={board.author}
          mayWrite={board.mayWrite}
          onShow={onShow}
        />
      </div>
    </aside>
  )
}
