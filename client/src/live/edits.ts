/** What one person does to a board on this device, with undo of just that; canvas and list share it. */
import { boardOf, type Board, type NotePatch } from '@samklang/shared/documents/board'
import { lyingTidy } from '@samklang/shared/documents/lying'
import type { Stamp } from '@samklang/shared/documents/way'
import { undoOf, type BoardUndo, type Reach } from '@samklang/shared/documents/undo'
import type { NoteId } from '@samklang/shared/domain/ids'
import type { CommentId } from '@samklang/shared/domain/comment'
import type { Note, NoteGiven } from '@samklang/shared/domain/note'
import { isPlaceLocked, type Locks } from '@samklang/shared/domain/locks'
import type { LinkId } from '@samklang/shared/domain/noteLink'
import type { Phase } from '@samklang/shared/domain/phase'
import type * as Y from 'yjs'
import { type HeldBack, heldTexts } from './heldBack'
import { under } from './piles'
import { newId } from '../api'

export interface NewNote extends Partial<Pick<Note, 'size' | 'owner' | 'due' | 'status' | 'field' | 'statement'>> {
  readonly kind: 'idea' | 'measure'
  readonly phase: Phase
  readonly author: string | null
  readonly text?: string
  readonly colour?: Note['colour']
  readonly tags?: readonly Note['tags'][number][]
  readonly pos?: readonly [number, number] | null
  readonly zone?: string | null
}

/** Notes in one message to the server. */
const TOGETHER = 100

export interface BoardEdits {
  readonly board: Board
  /** The origin of every edit made here. */
  readonly origin: object
  readonly undo: BoardUndo
  readonly add: (note: NewNote) => NoteId
  /** Many as one step for undo, in messages of a size the server takes. */
  readonly addMany: (notes: readonly NewNote[]) => NoteId[]
  readonly comment: (about: {
    note: NoteId
    replyTo: CommentId | null
    text: string
    author: string | null
  }) => CommentId
  readonly link: (between: { from: NoteId; to: NoteId; label: string }) => LinkId
  /** Several changes as one step for undo. */
  readonly together: (work: () => void) => void
  /**
   * `caret` is where typing ended; it decides which of several equal letters is new. False where the note is locked:
   * nothing is written then, and the text is told to whoever keeps what is held back.
   */
  readonly write: (id: string, text: string, caret?: number) => boolean
  /** Calls back with what was written on a note that had been locked, and when that is no longer held. */
  readonly onHeldBack: (listener: (note: Note, held: HeldBack) => void) => () => void
  /** The field that held it is gone: what is kept stays until its author does something about it. */
  readonly leaveHeld: (id: string) => void
  /** One step for undo. Moving to another phase or zone without a place lays the note tidy there. */
  readonly change: (ids: readonly string[], patch: NotePatch) => void
  /** When, and in which turn, what is moved now is moved. */
  readonly stamp: () => Stamp
  /** The turn the room is in, told by whoever knows the session. */
  readonly tellTurn: (turn: number) => void
  /** What is locked for whoever writes here, null where nothing is; told by whoever knows the session. */
  readonly tellLocks: (locks: Locks | null) => void
  /** May something be laid here, or what lies here be changed? Where it may not, that is told. */
  readonly mayTouch: (place: Pick<Note, 'phase' | 'zone'>) => boolean
  /** Calls back when other things are locked than before, or nothing any more. */
  readonly onLocks: (listener: () => void) => () => void
  /** Something was tried that is locked. */
  readonly tellLocked: () => void
  /** Calls back when something was asked for that is locked; nothing was done then. */
  readonly onLocked: (listener: () => void) => () => void
  /** Answers the question of a step; empty says that it was skipped. */
  readonly answerStep: (note: string, step: string, text: string) => void
}

const known = new WeakMap<Y.Doc, BoardEdits>()

export function editsOf(doc: Y.Doc): BoardEdits {
  const made = known.get(doc)
  if (made) return made
  const edits = makeEdits(doc)
  known.set(doc, edits)
  return edits
}

function makeEdits(doc: Y.Doc): BoardEdits {
  const board = boardOf(doc)
  const origin = { edits: 'on this device' }
  const history = undoOf(doc, origin)
  let turn = 1
  let locks: Locks | null = null
  const locksListeners = new Set<() => void>()
  const held = heldTexts()
  const lockedListeners = new Set<() => void>()
  const tellLocked = (): void => {
    for (const listener of lockedListeners) listener()
  }
  const isUnderLock = (place: Pick<Note, 'phase' | 'zone'> | null): boolean =>
    place !== null && locks !== null && isPlaceLocked(locks, place)
  /** Is one of these places locked? Then it is told, and whoever asked does nothing. */
  function isLocked(places: readonly (Pick<Note, 'phase' | 'zone'> | null)[]): boolean {
    if (!places.some(isUnderLock)) return false
    tellLocked()
    return true
  }
  /** A step that reaches into what is locked stays where it is, and that is told. */
  function isBeyondLock({ places, ink }: Reach): boolean {
    if (locks !== null && ink && (locks.drawings || locks.all)) {
      tellLocked()
      return true
    }
    return isLocked(places)
  }
  const undo: BoardUndo = {
    ...history,
    undo: () => !isBeyondLock(history.undoReach()) && history.undo(),
    redo: () => !isBeyondLock(history.redoReach()) && history.redo(),
  }
  const stamp = (): Stamp => ({ now: Date.now(), turn, newId: () => newId<string>() })
  return {
    stamp,
    tellTurn(now) {
      turn = now
    },
    tellLocked,
    mayTouch: (place) => !isLocked([place]),
    tellLocks(now) {
      locks = now
      for (const listener of locksListeners) listener()
    },
    onLocks(listener) {
      locksListeners.add(listener)
      return () => locksListeners.delete(listener)
    },
    onHeldBack: held.on,
    leaveHeld(id) {
      const note = board.note(id)
      if (note !== null) held.end(note, 'left')
    },
    onLocked(listener) {
      lockedListeners.add(listener)
      return () => lockedListeners.delete(listener)
    },
    answerStep(note, step, text) {
      if (isLocked([board.note(note)])) return
      undo.pause()
      board.ways.answer(note, { id: newId<string>(), at: Date.now(), step, text }, origin)
    },
    board,
    origin,
    undo,
    add(note) {
      const made = whole(note, Date.now())
      if (!isLocked([made])) undo.addNote(made)
      return made.id
    },
    addMany(notes) {
      const now = Date.now()
      // One after the other in time, so that they lie in the order they were given.
      const made = notes.map((note, at) => whole(note, now + at))
      if (isLocked(made)) return []
      undo.pause()
      for (let at = 0; at < made.length; at += TOGETHER) undo.addNotes(made.slice(at, at + TOGETHER), at === 0)
      undo.pause()
      return made.map((note) => note.id)
    },
    comment(about) {
      const id = newId<CommentId>()
      undo.addComment({ id, ...about, createdAt: Date.now() })
      return id
    },
    link(between) {
      const id = newId<LinkId>()
      undo.addLink({ id, ...between })
      return id
    },
    together(work) {
      undo.pause()
      doc.transact(work, origin)
    },
    write(id, text, caret) {
      const note = board.note(id)
      if (isUnderLock(note)) {
        if (note !== null) held.hold(note, text)
        return false
      }
      board.setText(id, text, origin, caret)
      if (note !== null) held.end(note, 'written')
      return true
    },
    change(ids, patch) {
      const places = ids.flatMap((id) => {
        const note = board.note(id)
        return note === null ? [] : [note, lying(note, patch)]
      })
      if (isLocked(places)) return
      undo.pause()
      doc.transact(() => {
        // A pile is moved as one.
        const whole =
          patch.phase === undefined && patch.pos === undefined && patch.zone === undefined
            ? ids
            : ids.flatMap((id) => [id, ...under(board, id)])
        for (const id of whole) {
          board.change(id, lyingTidy(board.note(id), patch), origin, stamp())
        }
      }, origin)
    },
  }
}

/** Where a note lies after a change. */
function lying(note: Note, patch: NotePatch): Pick<Note, 'phase' | 'zone'> {
  const { phase = note.phase, zone = note.zone } = lyingTidy(note, patch)
  return { phase, zone }
}

function whole(note: NewNote, createdAt: number): NoteGiven & { id: NoteId; phase: Phase; zone: string | null } {
  const {
    pos = null,
    zone = null,
    tags = [],
    text = '',
    colour = note.kind === 'measure' ? 'sky' : 'sun',
    ...rest
  } = note
  return {
    ...rest,
    id: newId<NoteId>(),
    text,
    colour,
    zone,
    tags: [...tags],
    pos: pos === null ? null : [pos[0], pos[1]],
    createdAt,
  }
}
