/** The board as a canvas: the cycle, the notes on it, and who is here. Everything on it can also be done in the list. */
import { useEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react'
import { Link as RouteLink } from 'wouter'
import { Button, Link } from '@digdir/designsystemet-react'
import { Turns } from '../cycle/Turns'
import { Gallery } from '../templates/Gallery'
import { CROWD } from '@samklang/shared/documents/presence'
import { isShown } from '@samklang/shared/domain/piles'
import { DoneNotice } from '../commands/DoneNotice'
import { PasteAsk } from '../commands/PasteAsk'
import { useCommandKeys } from '../commands/useCommandKeys'
import { useCommands } from '../commands/useCommands'
import { OdditiesDialog } from '../diagnostics/OdditiesDialog'
import { aboutNotes } from '../list/about'
import { calledOf, People } from '../list/People'
import { useNotes } from '../live/useNotes'
import { useTalk } from '../live/useTalk'
import { usePresence } from '../live/usePresence'
import { WithBoard, type RoomBoard } from '../live/WithBoard'
import { PrintedBoard } from '../out/PrintedBoard'
import { pathOf } from '../room/pages'
import { useGatheredRound } from '../room/useGatheredRound'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { Problem } from '../ui/Problem'
import { BoardFind } from './BoardFind'
import { BoardTools } from './BoardTools'
import { canvasSurface } from './canvasSurface'
import { Canvas } from './Canvas'
import { NoteBar } from './NoteBar'
import { NotePanel } from './NotePanel'
import { AboutContext, NoteContext, type NoteSurroundings } from './noteContext'
import { openOn, showAll } from './openOn'
import { PointerMenu } from './PointerMenu'
import { Pointers } from './Pointers'
import { RingContext } from './Ring'
import { useCanvas } from './useCanvas'
import { useKept, usePointer } from './usePointer'
import { BoardPoster } from '../poster/BoardPoster'
import { VoteBadges } from '../votes/badges'
import { WritingOnBoard } from '../writing/WritingOnBoard'
import '../list/list.css'
import './board.css'

/** Keys that the canvas library listens for itself, while it has the focus. */
const onCanvas = (command: string, target: Element) => command !== 'find' && target.closest('.tl-container') !== null
const nobody = () => []

export function BoardPage(): ReactNode {
  return (
    <div className="board-page">
      <WithBoard>{(board) => <WholeBoard key={board.open.doc.guid} {...board} />}</WithBoard>
    </div>
  )
}

function WholeBoard(board: RoomBoard): ReactNode {
  const { open, edits, mayWrite } = board
  const say = useText()
  const { room, session, me, role } = useRoomSession()
  const notes = useNotes(open.board)
  const people = usePresence(open.awareness, 'board')
  const canvas = useCanvas(board, session.phase)
  const { editor, projection } = canvas
  const [odd, showOdd] = useState(false)
  const [opened, setOpened] = useState<string | null>(null)
  const [finding, setFinding] = useState(false)
  const talk = useTalk(open.board)
  const about = useMemo(() => aboutNotes(notes, talk), [notes, talk])
  const surface = useMemo(
    () =>
      canvasSurface(editor, projection, {
        odd: () => showOdd(true),
        open: setOpened,
        find: () => setFinding(true),
      }),
    [editor, projection],
  )
  const { commands, problem, done } = useCommands({ edits, notes, author: board.author, surface })
  useCommandKeys(commands, nobody, onCanvas)
  const read = notes.find((note) => note.id === opened)
  const frame = useRef<HTMLDivElement>(null)
  useKeysOnlyInside(frame, editor)
  const [mine, showMine] = useKept('samklang.pointer', false)
  const [others, showOthers] = useKept('samklang.pointers-of-others', true)
  const crowded = people.length > CROWD && role !== 'facilitator'
  usePointer(editor, open.awareness, mine && mayWrite && !crowded)

  const surroundings = useMemo<NoteSurroundings>(() => {
    const writers = people.flatMap(({ user, writing }) =>
      writing == null || user.id === me.id ? [] : [[writing as string, calledOf(say, user)] as const],
    )
    return {
      edits,
      results: session.results,
      rounds: session.rounds,
      writers: new Map(writers),
      next: canvas.next,
    }
  }, [edits, session.results, session.rounds, people, me.id, say, canvas.next])
  const ring = useMemo(
    () => ({ title: session.room.title, turn: session.turn, phase: session.phase, projection }),
    [session.room.title, session.turn, session.phase, projection],
  )
  useGatheredRound(projection ? surface.show : null)
  const empty = open.caughtUp && !notes.some(isShown)
  const [unread, setUnread] = useState(0)
  useEffect(() => projection?.onPaint(() => setUnread(projection.quarantined().length)), [projection])
  return (
    <div className="board-whole">
      <div className="board-frame" ref={frame}>
        <VoteBadges notes={notes}>
          <NoteContext value={surroundings}>
            <RingContext value={ring}>
              <AboutContext value={about}>
                <Canvas board={board} canvas={canvas} />
              </AboutContext>
            </RingContext>
          </NoteContext>
        </VoteBadges>
        {editor && others ? <Pointers editor={editor} awareness={open.awareness} me={me.id} /> : null}
      </div>
      <div className="board-writing">
        <WritingOnBoard />
      </div>
      <div className="board-top">
        <People others={people} />
        <PointerMenu
          mine={mayWrite ? { on: mine, choose: showMine } : null}
          others={{ on: others, choose: showOthers }}
          crowded={crowded}
        />
        <Gallery commands={commands} />
        <Turns edits={edits} notes={notes} mayWrite={mayWrite} commands={commands} />
        <Button asChild data-size="sm" variant="secondary">
          <RouteLink href={pathOf(room, 'list')}>{say('board.tools.toList')}</RouteLink>
        </Button>
        <div className="board-poster">
          <BoardPoster board={open.board} notes={notes} />
        </div>
      </div>
      {empty ? (
        <div className="board-empty">
          <p>
            <strong>{say('board.emptyTitle')}</strong>
          </p>
          <p>{say('board.emptyText')}</p>
          <p>{say('board.emptyExample')}</p>
        </div>
      ) : null}
      {mayWrite ? null : <p className="board-said">{say('board.readOnly')}</p>}
      {unread > 0 ? (
        <p className="board-said">
          {say('board.notShown', { count: unread })}{' '}
          <Link asChild>
            <button type="button" onClick={() => showOdd(true)}>
              {say('out.odd.see')}
            </button>
          </Link>
        </p>
      ) : null}
      {odd ? (
        <OdditiesDialog edits={edits} undrawable={projection?.ink.undrawable() ?? []} onClose={() => showOdd(false)} />
      ) : null}
      <PrintedBoard notes={notes} />
      {canvas.pasted ? (
        <PasteAsk
          pasted={canvas.pasted.read}
          onMany={() => {
            canvas.pasted?.asMany()
            canvas.settlePasted()
          }}
          onOne={
            canvas.pasted.asOne === null
              ? null
              : () => {
                  canvas.pasted?.asOne?.()
                  canvas.settlePasted()
                }
          }
          onClose={canvas.settlePasted}
        />
      ) : null}
      {finding ? (
        <BoardFind notes={notes} about={about} onShow={surface.show} onClose={() => setFinding(false)} />
      ) : null}
      {read ? (
        <NotePanel
          key={read.id}
          board={board}
          note={read}
          about={about(read.id)}
          onShow={surface.show}
          onClose={() => setOpened(null)}
        />
      ) : null}
      <DoneNotice done={done} />
      {problem === null ? null : (
        <div className="board-said">
          <Problem text={problem} />
        </div>
      )}
      {editor && projection ? (
        <>
          {mayWrite ? <NoteBar editor={editor} notes={notes} commands={commands} /> : null}
          <BoardTools
            editor={editor}
            drawingLocked={board.locks?.drawings === true}
            edits={edits}
            commands={commands}
            mayWrite={mayWrite}
            onAdd={canvas.addNote}
            onFit={() => showAll(editor, projection)}
            onPhase={() => openOn(editor, session.phase, projection, true)}
          />
        </>
      ) : null}
    </div>
  )
}

/** Single letters choose tools only while the canvas itself has focus, never while one is in a menu or a field. */
function useKeysOnlyInside(
  frame: RefObject<HTMLDivElement | null>,
  editor: ReturnType<typeof useCanvas>['editor'],
): void {
  useEffect(() => {
    const element = frame.current
    if (!element || !editor) return
    const moved = (event: FocusEvent) => {
      const inside = event.target instanceof Node && element.contains(event.target)
      if (inside !== editor.getIsFocused()) editor.updateInstanceState({ isFocused: inside })
    }
    document.addEventListener('focusin', moved)
    return () => document.removeEventListener('focusin', moved)
  }, [frame, editor])
}
