/** The board as a list: the same notes, phase by phase, with everything one can do on the canvas within reach of a keyboard. */
import { Details, Heading, Link, Switch } from '@digdir/designsystemet-react'
import type { Note } from '@samklang/shared/domain/note'
import { phases } from '@samklang/shared/domain/phase'
import { useDeferredValue, useEffect, useMemo, useState, type FocusEvent, type ReactNode } from 'react'
import { Link as RouteLink } from 'wouter'
import { odditiesOf } from '@samklang/shared/documents/oddities'
import { OdditiesDialog } from '../diagnostics/OdditiesDialog'
import { tellWriting, usePresence } from '../live/usePresence'
import { useNotes } from '../live/useNotes'
import { WithBoard, type RoomBoard } from '../live/WithBoard'
import { pathOf } from '../room/pages'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { phaseColour, PhaseIcon } from '../theme/phases'
import { announce } from '../ui/announce'
import { remember, remembered } from '../ui/memory'
import type { Surface } from '../commands/Command'
import { CommandMenu } from '../commands/CommandMenu'
import { useCommands, type Commands } from '../commands/useCommands'
import { Problem } from '../ui/Problem'
import { PrintedBoard } from '../out/PrintedBoard'
import { ListCard } from './ListCard'
import { NewNote } from './NewNote'
import { tellNews } from './news'
import { People } from './People'
import './list.css'

export function ListPage(): ReactNode {
  return <WithBoard>{(board) => <List key={board.open.doc.guid} {...board} />}</WithBoard>
}

function List({ open, edits, author, mayWrite }: RoomBoard): ReactNode {
  const say = useText()
  const { room, session, role } = useRoomSession()
  const notes = useNotes(open.board)
  const people = usePresence(open.awareness, 'list')
  const [telling, setTelling] = useTelling(edits)
  const [held, onFocus, onBlur] = useHeld(notes, edits)
  const [editing, setEditing] = useState<string | null>(null)
  useEffect(() => {
    tellWriting(open.awareness, editing)
  }, [open.awareness, editing])
  const [odd, showOdd] = useState(false)
  const surface = useMemo<Surface>(
    () => ({
      is: 'list',
      write: setEditing,
      show: showCard,
      open: () => undefined,
      find: () => undefined,
      odd: () => showOdd(true),
    }),
    [],
  )
  const { commands, problem } = useCommands({ edits, notes, author, surface })
  // Looked for when there is time: it reads everything, and nobody waits for it.
  const settled = useDeferredValue(notes)
  const unreadable = useMemo(() => (settled.length >= 0 ? odditiesOf(open.board.doc).length : 0), [settled, open.board])

  const inPhase = (phase: Note['phase']) =>
    notes.filter((note) =>
      held?.id === note.id ? held.phase === phase && held.shown : note.phase === phase && isShown(note),
    )
  const away = notes.filter((note) => note.archived && !note.hidden && note.id !== held?.id)
  const hidden = notes.filter((note) => note.hidden && note.id !== held?.id)
  const card = (note: Note) => (
    <ListCard
      key={note.id}
      note={note}
      edits={edits}
      commands={commands}
      mayWrite={mayWrite}
      editing={editing === note.id}
      onEdit={setEditing}
    />
  )
  return (
    <div className="list">
      <header className="list-head">
        <div>
          <Heading level={1} data-size="md">
            {say('list.title')}
          </Heading>
          <p>
            {say('list.intro')}{' '}
            <Link asChild>
              <RouteLink href={pathOf(room, 'board')}>{say('list.toBoard')}</RouteLink>
            </Link>
          </p>
        </div>
        <People others={people} />
        {mayWrite ? <BoardMenu commands={commands} /> : null}
      </header>
      {mayWrite ? <NewNote edits={edits} author={author} now={session.phase} /> : <p>{say('board.readOnly')}</p>}
      <Problem text={problem} />
      {/* One flat row of headings and cards: a card that changes phase moves among its siblings and keeps its focus. */}
      <div className="list-flow" onFocus={onFocus} onBlur={onBlur}>
        {phases.flatMap((phase) => {
          const here = inPhase(phase)
          return [
            <Heading
              key={phase}
              level={2}
              data-size="xs"
              className="list-phase"
              data-color={phaseColour[phase]}
              data-now={phase === session.phase || undefined}
            >
              <PhaseIcon phase={phase} />
              {say(`domain.phase.${phase}`)}
              {phase === session.phase ? <span className="list-now">{say('list.now')}</span> : null}
              <span className="list-count">{say('list.count', { count: here.length })}</span>
            </Heading>,
            ...(here.length === 0
              ? [
                  <p key={`${phase} empty`} className="list-empty">
                    {say('list.empty')} {say(`domain.phaseQuestion.${phase}`)}
                  </p>,
                ]
              : here.map(card)),
          ]
        })}
      </div>
      <Details className="list-rest">
        <Details.Summary>
          {say('list.away')} ({away.length})
        </Details.Summary>
        <Details.Content>
          {away.length === 0 ? <p>{say('list.awayNone')}</p> : <div className="list-flow">{away.map(card)}</div>}
        </Details.Content>
      </Details>
      {role === 'facilitator' && hidden.length > 0 ? (
        <Details className="list-rest">
          <Details.Summary>
            {say('list.hiddenNotes')} ({hidden.length})
          </Details.Summary>
          <Details.Content>
            <div className="list-flow">{hidden.map(card)}</div>
          </Details.Content>
        </Details>
      ) : null}
      {unreadable > 0 ? (
        <p className="list-empty">
          {say('list.unreadable', { count: unreadable })}{' '}
          <Link asChild>
            <button type="button" onClick={() => showOdd(true)}>
              {say('out.odd.see')}
            </button>
          </Link>
        </p>
      ) : null}
      {odd ? <OdditiesDialog edits={edits} undrawable={[]} onClose={() => showOdd(false)} /> : null}
      <PrintedBoard notes={notes} />
      <Switch
        className="list-telling"
        data-size="sm"
        label={say('list.mute')}
        checked={telling}
        onChange={(event) => setTelling(event.target.checked)}
      />
    </div>
  )
}

const NONE: readonly Note[] = []

/** What can be done with the board as a whole. */
function BoardMenu({ commands }: { commands: Commands }): ReactNode {
  const say = useText()
  return <CommandMenu commands={commands} chosen={NONE} on="board" about="" label={say('list.boardMenu')} />
}

/** Goes to a note because somebody asked to be shown it. */
function showCard(id: string): void {
  const card = document.querySelector(`[data-note="${id}"]`)
  card?.scrollIntoView({ block: 'center' })
  card?.querySelector('button')?.focus()
}

function isShown(note: Note): boolean {
  return !note.archived && !note.hidden
}

/** Says what others do, until it is turned off; the choice is kept on this device. */
function useTelling(edits: RoomBoard['edits']): [boolean, (on: boolean) => void] {
  const say = useText()
  const [on, setOn] = useState(() => remembered('samklang.news') !== 'off')
  useEffect(() => {
    if (!on) return
    const later = (work: () => void, milliseconds: number) => {
      const timer = setTimeout(work, milliseconds)
      return () => clearTimeout(timer)
    }
    return tellNews(edits.board, edits.origin, say, announce, { now: Date.now, later })
  }, [on, edits, say])
  return [
    on,
    (next) => {
      remember('samklang.news', next ? null : 'off')
      setOn(next)
    },
  ]
}

interface Held {
  readonly id: string
  readonly phase: Note['phase']
  readonly shown: boolean
}

/**
 * The card that somebody is in stays where it is for as long as they are in it, though others move it or put it away:
 * focus is never moved by others. What one moves oneself moves at once.
 */
function useHeld(
  notes: readonly Note[],
  { board, origin }: RoomBoard['edits'],
): [Held | null, (event: FocusEvent) => void, (event: FocusEvent) => void] {
  const [held, setHeld] = useState<Held | null>(null)
  const id = held?.id
  useEffect(() => {
    if (id === undefined) return
    return board.onChange((change) => {
      const note = change.origin === origin && change.notes.has(id) ? board.note(id) : null
      if (note) setHeld((now) => (now?.id === id ? { ...now, phase: note.phase } : now))
    })
  }, [board, origin, id])
  const onFocus = (event: FocusEvent) => {
    const note = notes.find((one) => one.id === noteIdAt(event.target))
    if (note && note.id !== id) setHeld({ id: note.id, phase: note.phase, shown: isShown(note) })
  }
  const onBlur = (event: FocusEvent) => {
    if (noteIdAt(event.relatedTarget) !== id) setHeld(null)
  }
  return [held, onFocus, onBlur]
}

function noteIdAt(target: EventTarget | null): string | null {
  return target instanceof Element ? (target.closest('[data-note]')?.getAttribute('data-note') ?? null) : null
}
