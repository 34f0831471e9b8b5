/** One note in the list: its text, whose it is, how far it has come, and everything one may do with it. */
import { Button, Details, Input, Tag } from '@digdir/designsystemet-react'
import {
  CalendarIcon,
  ClipboardCheckmarkIcon,
  LightBulbIcon,
  PadlockLockedIcon,
  PencilIcon,
  PersonIcon,
  PieChartIcon,
} from '@navikt/aksel-icons'
import type { Note } from '@samklang/shared/domain/note'
import { memo, useEffect, useMemo, useRef, type ReactNode } from 'react'
import { ChoiceMenu } from '../commands/ChoiceMenu'
import { CommandMenu } from '../commands/CommandMenu'
import { move } from '../commands/move'
import { shortOf } from '../commands/shortOf'
import type { Commands } from '../commands/useCommands'
import { PhaseQuestion } from '../cycle/PhaseQuestion'
import { NoteTextArea } from '../live/NoteTextArea'
import type { RoomBoard } from '../live/WithBoard'
import { StatementNumber } from '../scorecard/StatementNumber'
import { useText } from '../text'
import { VoteBadge, VoteReview } from '../votes/badges'
import type { About } from './about'
import { NoteAbout } from './NoteAbout'
import { NoteTags } from './NoteTags'
import { paperColour } from './paper'

/** Commands that a card has buttons for. */
const BUTTONS = ['write', 'move']
const kindIcon = { idea: LightBulbIcon, measure: ClipboardCheckmarkIcon, result: PieChartIcon }

interface Given {
  readonly note: Note
  readonly edits: RoomBoard['edits']
  readonly commands: Commands
  readonly mayWrite: boolean
  /** Is it locked for whoever looks? */
  readonly locked: boolean
  /** Is it being written on here? */
  readonly editing: boolean
  /** Asks to write on this note, or on none. */
  readonly onEdit: (id: string | null) => void
  readonly about: About
  readonly author: string | null
  /** Is all there is about it shown? */
  readonly opened: boolean
  readonly onOpen: (id: string | null) => void
  readonly chosen: boolean
  readonly onChoose: (id: string, on: boolean) => void
}

export const ListCard = memo(function ListCard(given: Given): ReactNode {
  const { note, about, edits, commands, mayWrite, locked, editing, onEdit } = given
  const say = useText()
  const itself = useMemo(() => [note], [note])
  const edit = useRef<HTMLButtonElement>(null)
  const Icon = kindIcon[note.kind]
  const called = shortOf(note.text) || say('board.note.empty')
  // Whoever is writing when it is locked may still end it.
  const mayEdit = mayWrite && note.kind !== 'result' && (!locked || editing)
  const wasEditing = useRef(false)
  useEffect(() => {
    // Back to where editing began, for whoever uses the keyboard.
    if (wasEditing.current && !editing && isInside(edit.current)) edit.current?.focus()
    wasEditing.current = editing
  }, [editing])
  const stop = () => onEdit(null)
  return (
    <article
      className="list-card"
      data-note={note.id}
      data-kind={note.kind}
      data-color={paperColour[note.colour]}
      data-away={note.archived || note.hidden || undefined}
      aria-label={called}
    >
      {mayWrite ? (
        <Input
          className="list-choose"
          type="checkbox"
          data-size="sm"
          value={note.id}
          aria-label={`${say('list.choose')} ${called}`}
          checked={given.chosen}
          onChange={(event) => given.onChoose(note.id, event.target.checked)}
        />
      ) : null}
      <p className="list-kind">
        <Icon aria-hidden /> {say(`domain.kind.${note.kind}`)}
        {note.statement === null ? null : <StatementNumber of={note.statement} before=" · " />}
        {note.author === null ? null : <span className="list-by"> · {say('list.by', { name: note.author })}</span>}
        {about.pile.length > 0 ? (
          <Tag data-size="sm">
            {say('board.about.inPile', { at: about.pile.indexOf(note) + 1, count: about.pile.length })}
          </Tag>
        ) : null}
        {locked ? (
          <Tag data-size="sm" data-color="warning">
            <PadlockLockedIcon aria-hidden /> {say('locks.locked')}
          </Tag>
        ) : null}
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
      {note.tags.length > 0 ? <NoteTags tags={note.tags} /> : null}
      <VoteBadge note={note.id} />
      <VoteReview note={note.id} />
      {note.kind === 'measure' ? <Facts note={note} /> : null}
      {mayWrite && !locked ? (
        <PhaseQuestion note={note} onAnswer={(step, text) => edits.answerStep(note.id, step, text)} />
      ) : null}
      <CardAbout {...given} />
      {mayWrite ? (
        <div className="list-acts">
          {mayEdit ? (
            <Button ref={edit} data-size="sm" variant="tertiary" onClick={() => onEdit(editing ? null : note.id)}>
              <PencilIcon aria-hidden />
              {say(editing ? 'list.stopEdit' : 'list.edit')}
              <span className="sk-hidden"> {called}</span>
            </Button>
          ) : null}
          {locked ? null : (
            <ChoiceMenu command={move} commands={commands} chosen={itself} about={called} variant="secondary" />
          )}
          <CommandMenu commands={commands} chosen={itself} on="chosen" about={called} besides={BUTTONS} />
        </div>
      ) : null}
    </article>
  )
})

/** Folded away until somebody wants to read it; what there is to read is told beforehand. */
function CardAbout({ note, about, edits, commands, author, mayWrite, opened, onOpen }: Given): ReactNode {
  const say = useText()
  const inside = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (opened) inside.current?.focus()
  }, [opened])
  const { said, parts, links } = about
  const { steps } = note.way
  if (!opened && said + parts.length + links.length + steps.length === 0) return null
  const told = [
    ...(said > 0 ? [say('board.about.badge', { count: said })] : []),
    ...(parts.length > 0 ? [say('board.about.partsBadge', { count: parts.length })] : []),
    ...(links.length > 0 ? [say('board.about.linksBadge', { count: links.length })] : []),
    ...(steps.length > 0 ? [say('cycle.way')] : []),
  ]
  return (
    <Details
      className="list-about"
      data-size="sm"
      open={opened}
      onToggle={({ target }) => {
        const open = target instanceof HTMLElement && target.hasAttribute('open')
        if (open !== opened) onOpen(open ? note.id : null)
      }}
    >
      <Details.Summary>{told.length > 0 ? told.join(' · ') : say('board.note.look')}</Details.Summary>
      <Details.Content>
        {opened ? (
          <div ref={inside} tabIndex={-1}>
            <NoteAbout
              note={note}
              about={about}
              edits={edits}
              author={author}
              mayWrite={mayWrite}
              onShow={(id) => commands.scene([]).surface.show(id)}
            />
          </div>
        ) : null}
      </Details.Content>
    </Details>
  )
}

/** Was the focus on this card, or on what has just gone from it? Whoever has gone elsewhere is left there. */
function isInside(button: HTMLElement | null): boolean {
  const { activeElement } = document
  return activeElement === document.body || (button?.closest('[data-note]')?.contains(activeElement) ?? false)
}

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
