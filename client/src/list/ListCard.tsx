/** One note in the list: its text, whose it is, how far it has come, and everything one may do with it. */
import { Button, Tag } from '@digdir/designsystemet-react'
import {
  CalendarIcon,
  ClipboardCheckmarkIcon,
  LightBulbIcon,
  PencilIcon,
  PersonIcon,
  PieChartIcon,
} from '@navikt/aksel-icons'
import type { Note } from '@samklang/shared/domain/note'
import { memo, useEffect, useRef, useState, type ReactNode } from 'react'
import { NoteTextArea } from '../live/NoteTextArea'
import type { RoomBoard } from '../live/WithBoard'
import { useText } from '../text'
import { DetailsDialog } from './DetailsDialog'
import { MoreMenu } from './MoreMenu'
import { MoveMenu } from './MoveMenu'
import { paperColour } from './paper'
import type { NoteDeeds } from './useNoteDeeds'

const kindIcon = { idea: LightBulbIcon, measure: ClipboardCheckmarkIcon, result: PieChartIcon }

interface Given {
  readonly note: Note
  readonly edits: RoomBoard['edits']
  readonly deeds: NoteDeeds
  readonly mayWrite: boolean
  readonly onWriting: (id: string | null) => void
}

export const ListCard = memo(function ListCard({ note, edits, deeds, mayWrite, onWriting }: Given): ReactNode {
  const say = useText()
  const [editing, setEditing] = useState(false)
  const [details, setDetails] = useState(false)
  const edit = useRef<HTMLButtonElement>(null)
  const Icon = kindIcon[note.kind]
  const about = shortOf(note.text) || say('board.note.empty')
  const mayEdit = mayWrite && note.kind !== 'result'
  useEffect(() => {
    if (!editing) return
    onWriting(note.id)
    return () => onWriting(null)
  }, [editing, note.id, onWriting])

  const stop = () => {
    setEditing(false)
    // Back to where editing began, for whoever uses the keyboard.
    requestAnimationFrame(() => edit.current?.focus())
  }
  return (
    <article
      className="list-card"
      data-note={note.id}
      data-kind={note.kind}
      data-color={paperColour[note.colour]}
      data-away={note.archived || note.hidden || undefined}
      aria-label={about}
    >
      <p className="list-kind">
        <Icon aria-hidden /> {say(`domain.kind.${note.kind}`)}
        {note.statement === null ? null : ` · ${note.statement}`}
        {note.author === null ? null : <span className="list-by"> · {say('list.by', { name: note.author })}</span>}
        {note.archived ? <Tag data-size="sm">{say('list.away')}</Tag> : null}
        {note.hidden ? <Tag data-size="sm">{say('list.hiddenNotes')}</Tag> : null}
      </p>
      {editing ? (
        <NoteTextArea
          className="list-write ds-input"
          edits={edits}
          id={note.id}
          aria-label={say('board.note.text')}
          rows={Math.min(12, Math.max(3, note.text.split('\n').length + 1))}
          ref={focusAtEnd}
          onKeyDown={(event) => {
            if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) stop()
          }}
        />
      ) : (
        <p className="list-text">{note.text === '' ? <em>{say('board.note.empty')}</em> : note.text}</p>
      )}
      {note.kind === 'measure' ? <Facts note={note} /> : null}
      {mayWrite ? (
        <div className="list-acts">
          {mayEdit ? (
            <Button ref={edit} data-size="sm" variant="tertiary" onClick={() => (editing ? stop() : setEditing(true))}>
              <PencilIcon aria-hidden />
              {say(editing ? 'list.stopEdit' : 'list.edit')}
              <span className="sk-hidden"> {about}</span>
            </Button>
          ) : null}
          <MoveMenu current={note.phase} about={about} onMove={(phase) => deeds.move([note.id], phase)} />
          <MoreMenu notes={[note]} deeds={deeds} about={about} onDetails={() => setDetails(true)} />
        </div>
      ) : null}
      {details ? <DetailsDialog note={note} deeds={deeds} onClose={() => setDetails(false)} /> : null}
    </article>
  )
})

/** Editing begins because somebody asked for it: the caret goes where they will write on. */
function focusAtEnd(area: HTMLTextAreaElement | null): void {
  area?.focus()
  area?.setSelectionRange(area.value.length, area.value.length)
}

function Facts({ note }: { note: Note }): ReactNode {
  const say = useText()
  return (
    <p className="list-facts">
      <span>
        <PersonIcon aria-hidden /> {note.owner ?? say('board.note.nobody')}
      </span>
      {note.due === null ? null : (
        <span>
          <CalendarIcon aria-hidden /> {say('board.note.dueOn', { date: new Date(`${note.due}T12:00:00`) })}
        </span>
      )}
      <Tag data-size="sm" data-color="neutral">
        {say(`domain.status.${note.status}`)}
      </Tag>
    </p>
  )
}

/** The first words, to tell one note's buttons from another's. */
export function shortOf(text: string): string {
  const line = text.trim().split('\n')[0] ?? ''
  return line.length > 40 ? `${line.slice(0, 40).trimEnd()}…` : line
}
