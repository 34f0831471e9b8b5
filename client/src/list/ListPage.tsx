/** The board as a list: the same notes, phase by phase, with everything one can do on the canvas within reach of a keyboard. */
import { Details, Heading, Link, Switch } from '@digdir/designsystemet-react'
import { isPlaceLocked } from '@samklang/shared/domain/locks'
import type { Note } from '@samklang/shared/domain/note'
import { phases } from '@samklang/shared/domain/phase'
import { isPart, isShown } from '@samklang/shared/domain/piles'
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { Link as RouteLink } from 'wouter'
import type { Surface } from '../commands/Command'
import { CommandMenu } from '../commands/CommandMenu'
import { DoneNotice } from '../commands/DoneNotice'
import { useCommandKeys } from '../commands/useCommandKeys'
import { useCommands } from '../commands/useCommands'
import { OdditiesDialog } from '../diagnostics/OdditiesDialog'
import { tellWriting, usePresence } from '../live/usePresence'
import { useNotes } from '../live/useNotes'
import { useTalk } from '../live/useTalk'
import { WithBoard, type RoomBoard } from '../live/WithBoard'
import { PrintedBoard } from '../out/PrintedBoard'
import { pathOf } from '../room/pages'
import { useGatheredRound } from '../room/useGatheredRound'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { Problem } from '../ui/Problem'
import { VoteBadges } from '../votes/badges'
import { shownVotes, sortedBy } from '../votes/onNotes'
import { VoteRecords } from '../votes/VoteRecords'
import { WritingOnBoard } from '../writing/WritingOnBoard'
import { aboutNotes } from './about'
import { Turns } from '../cycle/Turns'
import { Gallery } from '../templates/Gallery'
import { listedTemplate } from '../templates/ListedTemplate'
import { spotIn } from '../templates/spotIn'
import { BoardPoster } from '../poster/BoardPoster'
import { showListed, useTemplates } from '../templates/useTemplates'
import { FindField } from './FindField'
import { ListCard } from './ListCard'
import { NewNote } from './NewNote'
import { People } from './People'
import { PhaseHeading } from './PhaseHeading'
import { SelectionBar } from './SelectionBar'
import { SortField } from './SortField'
import { bySpot, isFound, pilesTogether } from './sought'
import { noteIdAt, useHeld } from './useHeld'
import { useTelling } from './useTelling'
import { useUnreadable } from './useUnreadable'
import './list.css'

const NONE: readonly Note[] = []

export function ListPage(): ReactNode {
  return <WithBoard>{(board) => <List key={board.open.doc.guid} {...board} />}</WithBoard>
}

function List({ open, edits, author, mayWrite, locks }: RoomBoard): ReactNode {
  const say = useText()
  const { room, session, role } = useRoomSession()
  const notes = useNotes(open.board)
  const talk = useTalk(open.board)
  const about = useMemo(() => aboutNotes(notes, talk), [notes, talk])
  const people = usePresence(open.awareness, 'list')
  const [telling, setTelling] = useTelling(edits)
  const [held, onFocus, onBlur] = useHeld(notes, edits)
  const [editing, setEditing] = useState<string | null>(null)
  const [opened, setOpened] = useState<string | null>(null)
  const [chosenIds, setChosenIds] = useState<ReadonlySet<string>>(new Set())
  const [part, setPart] = useState('')
  const [sortedOn, sortOn] = useState<string | null>(null)
  const [odd, showOdd] = useState(false)
  const findField = useRef<HTMLInputElement>(null)
  useEffect(() => {
    tellWriting(open.awareness, editing)
  }, [open.awareness, editing])
  const surface = useMemo<Surface>(
    () => ({
      is: 'list',
      write: setEditing,
      show: showCard,
      open: setOpened,
      find: () => findField.current?.focus(),
      odd: () => showOdd(true),
      showTemplate: showListed,
    }),
    [],
  )
  const { commands, problem, done } = useCommands({ edits, notes, author, surface })
  useGatheredRound(open.caughtUp ? showCard : null)
  const latest = useRef(notes)
  useEffect(() => {
    latest.current = notes
  })
  const chosenAt = useCallback((target: Element) => {
    const id = noteIdAt(target)
    return latest.current.filter((note) => note.id === id)
  }, [])
  useCommandKeys(commands, chosenAt)
  const choose = useCallback((id: string, on: boolean) => {
    setChosenIds((before) => {
      const after = new Set(before)
      if (on) after.add(id)
      else after.delete(id)
      return after
    })
  }, [])
  const unreadable = useUnreadable(open.board)

  const votes = useMemo(() => shownVotes(session), [session])
  const sorting = votes.find(({ round }) => round.id === sortedOn)
  const inOrder = (some: Note[]) => (sorting === undefined ? some : sortedBy(sorting, some, notes))
  const isHeld = (note: Note) => held?.id === note.id
  const here = notes.filter((note) => (isHeld(note) ? held?.shown : isShown(note)))
  const found = here.filter((note) => isHeld(note) || isFound(part, note, about))
  const templates = useTemplates(open.board)
  const spots = bySpot(found, (note) => spotIn(isHeld(note) && held ? held : note, templates))
  const inSpot = (spot: string) => pilesTogether(inOrder(spots.get(spot) ?? []))
  const away = notes.filter((note) => note.archived && !note.hidden && !isHeld(note) && !isPart(note))
  const hidden = notes.filter((note) => note.hidden && !isHeld(note))
  const chosen = notes.filter((note) => chosenIds.has(note.id))
  const card = (note: Note) => (
    <ListCard
      key={note.id}
      note={note}
      about={about(note.id)}
      edits={edits}
      author={author}
      commands={commands}
      mayWrite={mayWrite}
      locked={locks !== null && isPlaceLocked(locks, note)}
      editing={editing === note.id}
      onEdit={setEditing}
      opened={opened === note.id}
      onOpen={setOpened}
      chosen={chosenIds.has(note.id)}
      onChoose={choose}
    />
  )
  return (
    <VoteBadges notes={notes}>
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
        </header>
        <BoardPoster board={open.board} notes={notes} />
        <WritingOnBoard />
        {mayWrite ? <NewNote edits={edits} author={author} now={session.phase} /> : <p>{say('board.readOnly')}</p>}
        <div className="list-tools">
          <FindField
            part={part}
            count={part.trim() === '' ? null : found.length}
            onFind={setPart}
            fieldRef={findField}
          />
          {mayWrite ? (
            <CommandMenu commands={commands} chosen={NONE} on="board" about="" label={say('list.boardMenu')} />
          ) : null}
          <Gallery commands={commands} />
          <Turns edits={edits} notes={notes} mayWrite={mayWrite} commands={commands} />
        </div>
        <SortField votes={votes} by={sortedOn} onSort={sortOn} />
        <Problem text={problem} />
        <DoneNotice done={done} />
        {/* One flat row of headings and cards: a card that changes phase moves among its siblings and keeps its focus. */}
        <div className="list-flow" onFocus={onFocus} onBlur={onBlur}>
          {phases.flatMap((phase) => {
            const cards = inSpot(phase)
            return [
              <PhaseHeading key={phase} phase={phase} now={phase === session.phase} count={cards.length} />,
              ...(cards.length === 0
                ? [
                    <p key={`${phase} empty`} className="list-empty">
                      {say('list.empty')} {say(`domain.phaseQuestion.${phase}`)}
                    </p>,
                  ]
                : cards.map(card)),
            ]
          })}
          {templates.filter(({ archived }) => !archived).flatMap((one) => listedTemplate(one, templates, inSpot, card))}
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
        {mayWrite ? <SelectionBar chosen={chosen} commands={commands} onNone={() => setChosenIds(new Set())} /> : null}
        <VoteRecords />
      </div>
    </VoteBadges>
  )
}

/** Goes to a note because somebody asked to be shown it. */
function showCard(id: string): void {
  const card = document.querySelector(`[data-note="${id}"]`)
  card?.scrollIntoView({ block: 'center' })
  card?.querySelector('button')?.focus()
}
