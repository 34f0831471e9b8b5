/** What a person does on the canvas, told to the document: only when the hand rests, and never a text. */
import type { Board } from '@samklang/shared/documents/board'
import type { InkRecord } from '@samklang/shared/documents/kinds'
import type { Stamp } from '@samklang/shared/documents/way'
import type { NoteId } from '@samklang/shared/domain/ids'
import { LABEL_MAX } from '@samklang/shared/domain/noteLink'
import type { Note, NoteGiven } from '@samklang/shared/domain/note'
import type { RecordsDiff, TLPageId, TLRecord, TLShape, TLStore } from 'tldraw'
import { under } from '../live/piles'
import { drawnLinks } from './drawnLinks'
import { isInk, type InkRecords } from './inkRecords'
import { linkDrawnBy } from './linkRecords'
import { NoteFace } from './noteFace'
import type { HeightsOf, NoteLayout } from './noteLayout'
import { isNoteShape, noteIdOf, type NoteShape } from './noteRecord'
import { dropAt, fromBoard, spotOf } from './ground'
import type { Blocks } from './zones'

export interface Hand {
  /** Is somebody dragging, drawing or writing on the canvas right now? */
  readonly busy: () => boolean
}

export interface ProjectionParts {
  readonly store: TLStore
  readonly board: Board
  readonly page: TLPageId
  /** Marks our own edits, for undo and so that they are told from others'. */
  readonly origin: object
  readonly hand: Hand
  readonly heightsOf: HeightsOf
  /** The shapes that are on the canvas at first; everything, unless said. */
  readonly kept?: ReadonlySet<string>
  readonly addNote: (note: NoteGiven) => void
  /** May a note be laid here? Where it may not, its paper goes back to where it came from. */
  readonly mayLie: (place: Pick<Note, 'phase' | 'zone'>) => boolean
  /** Links two notes; an arrow drawn from one paper to another says so. */
  readonly addLink: (from: NoteId, to: NoteId, label: string) => void
  /** A step of its own for undo begins here. */
  readonly newStep: () => void
  /** Do others see at once what is written here? */
  readonly online: () => boolean
  readonly author: () => string | null
  /** When, and in which turn, what is moved now is moved. */
  readonly stamp: () => Stamp
  readonly now: () => number
  /** Runs soon, once; the browser's next frame. Returns how to give it up. */
  readonly soon: (work: () => void) => () => void
  /** Runs after this many milliseconds. */
  readonly later: (work: () => void, milliseconds: number) => () => void
}

/** Milliseconds between looks at whether the hand rests. */
const REST = 120

export interface Hands {
  /** Shapes somebody has moved, drawn or made, not written yet: nobody else's edit moves them meanwhile. */
  readonly pending: ReadonlySet<string>
  /** Writes what has been done, resting or not: the page may be about to go. */
  readonly flush: () => void
  readonly stop: () => void
}

export function followHands(
  parts: ProjectionParts,
  canvas: {
    readonly blocks: () => Blocks
    readonly layout: Pick<NoteLayout, 'notes' | 'places' | 'ground' | 'stirredBy'>
    readonly drawn: InkRecords
    readonly paintSoon: (notes: Iterable<string>, links?: Iterable<string>) => void
    /** Somebody made this shape here: it stays on the canvas. */
    readonly made: (shape: string) => void
  },
): Hands {
  const { store, board, origin } = parts
  const pending = new Set<string>()
  /** Papers made on the canvas: copied or pasted, not in the document yet. */
  const fresh = new Set<string>()
  let cancelLook: (() => void) | null = null

  const stopStore = store.listen(({ changes }) => heard(changes), { source: 'user', scope: 'document' })

  function heard({ added, updated, removed }: RecordsDiff<TLRecord>): void {
    for (const record of Object.values(added)) {
      if (isNoteShape(record)) fresh.add(record.id)
      if (!isNoteShape(record) && !isDrawing(record)) continue
      pending.add(record.id)
      canvas.made(record.id)
    }
    for (const [before, now] of Object.values(updated)) {
      const moved = isNoteShape(now)
        ? isNoteShape(before) && (before.x !== now.x || before.y !== now.y)
        : isDrawing(now)
      if (moved) pending.add(now.id)
    }
    // The arrow of a link lies where its notes lie; what a hand does to it is painted away again.
    const bent = [...Object.keys(updated), ...Object.keys(removed)].flatMap((id) => linkDrawnBy(id) ?? [])
    if (bent.length > 0) canvas.paintSoon([], bent)
    const gone = Object.values(removed).filter((record) => isNoteShape(record) || isInk(record))
    if (gone.length > 0) takeAway(gone)
    if (pending.size > 0) lookLater()
  }

  function lookLater(): void {
    cancelLook ??= parts.later(() => {
      cancelLook = null
      if (parts.hand.busy()) lookLater()
      else flush()
    }, REST)
  }

  function takeAway(gone: readonly TLRecord[]): void {
    parts.newStep()
    const stays: string[] = []
    const papers = new Set(gone.filter(isNoteShape).map((record) => record.id))
    board.doc.transact(() => {
      for (const record of gone) pending.delete(record.id)
      for (const paper of papers) {
        const note = board.note(noteIdOf(paper))
        if (fresh.delete(paper) || !note) continue
        if (note.kind === 'result') stays.push(note.id)
        else board.change(note.id, { archived: true }, origin)
      }
      // An arrow whose paper is put away keeps its binding in the document: the paper may come back.
      const ink = gone.filter(
        (record) => isDrawing(record) && !(record.typeName === 'binding' && papers.has(record.toId)),
      )
      for (const { id, typeName } of gone) {
        const link = typeName === 'shape' ? linkDrawnBy(id) : null
        if (link !== null) board.links.change(link, { archived: true }, origin)
      }
      board.removeInk(
        ink.map((record) => record.id),
        origin,
      )
    }, origin)
    if (stays.length > 0) canvas.paintSoon(stays)
  }

  function flush(): void {
    cancelLook?.()
    cancelLook = null
    if (pending.size === 0) return
    const records = [...pending].flatMap((id) => (store.get(id as TLShape['id']) as TLRecord | undefined) ?? [])
    pending.clear()
    const papers = records.filter(isNoteShape)
    const linked = drawnLinks(records, board, (id) => canvas.layout.notes.has(noteIdOf(id)) || fresh.has(id))
    const taken = new Set<string>(linked.flatMap((link) => link.records))
    // reason: isInk let them in; putInk reads them
    const ink = records.filter((record) => !isNoteShape(record) && !taken.has(record.id)) as unknown as InkRecord[]
    parts.newStep()
    board.doc.transact(() => {
      const moved = new Map(papers.flatMap((paper) => movedTo(paper) ?? []).map((note) => [note.id, note]))
      holdOthers(moved)
      for (const [id, { phase, zone, pos, gap }] of moved) {
        // A pile is moved as one.
        for (const each of [id, ...under(board, id)])
          board.change(each, { phase, zone, pos, gap }, origin, parts.stamp())
      }
      if (ink.length > 0) {
        board.setInkSchema(store.schema.serialize(), origin)
        for (const id of board.putInk(ink, origin)) canvas.drawn.unread.add(id)
      }
    }, origin)
    for (const paper of papers) if (fresh.has(paper.id)) becomesNote(paper)
    fresh.clear()
    store.mergeRemoteChanges(() => store.remove(linked.flatMap((link) => link.records)))
    for (const { from, to, label } of linked) parts.addLink(from, to, label.slice(0, LABEL_MAX))
    canvas.paintSoon(papers.map((paper) => noteIdOf(paper.id)))
  }

  function placeOf(paper: NoteShape): Pick<Note, 'phase' | 'zone'> & { pos: [number, number] } {
    const now = board.note(noteIdOf(paper.id)) ?? { phase: paper.props.face.phase, zone: null }
    return dropAt(paper, paper.props, now, canvas.blocks(), canvas.layout.ground())
  }

  /** The note as it is when it lies where its paper has been dragged; null for a paper that is no note yet or may not lie there. */
  function movedTo(paper: NoteShape): Note | null {
    const note = board.note(noteIdOf(paper.id))
    if (!note || fresh.has(paper.id)) return null
    const ground = canvas.layout.ground()
    // It leaves an empty place in its rows, and lies over what lay there before it came.
    const left = note.pos === null ? spotOf(note, ground) : (note.gap?.in ?? null)
    const to = placeOf(paper)
    return parts.mayLie(to) ? { ...note, ...to, gap: { in: left, at: lastMoment() } } : null
  }

  /** Now, or the moment of the newest note if its maker's clock is ahead. */
  function lastMoment(): number {
    let last = parts.now()
    for (const { createdAt } of canvas.layout.notes.values()) last = Math.max(last, createdAt)
    return last
  }

  /**
   * Notes that lay tidy and would come to lie elsewhere because of what is moved stay where they are seen: few, as what
   * is moved leaves an empty place behind. Not without a network: a place somebody else gives one of them meanwhile would
   * be lost.
   */
  function holdOthers(moved: ReadonlyMap<string, Note>): void {
    if (!parts.online() || moved.size === 0) return
    const ground = canvas.layout.ground()
    for (const id of canvas.layout.stirredBy(moved)) {
      const note = canvas.layout.notes.get(id)
      const place = canvas.layout.places.rect(id)
      // Told from a zone that is not there, its place waits until the template comes back.
      if (!note || !place || (note.zone !== null && note.zone !== spotOf(note, ground))) continue
      const spot = spotOf(note, ground)
      board.change(id, { pos: fromBoard(spot, place, ground), gap: { in: spot, at: lastMoment() } }, origin)
    }
  }

  /** A copied or pasted paper is a note of its own. A copied result is only paper, and is painted away again. */
  function becomesNote(paper: NoteShape): void {
    const face = NoteFace.parse(paper.props.face)
    const place = placeOf(paper)
    if (face.kind === 'result' || !parts.mayLie(place)) return
    parts.addNote({
      ...face,
      ...place,
      gap: { in: null, at: lastMoment() },
      id: noteIdOf(paper.id) as NoteId, // reason: the canvas made it of the same letters, and addNote reads it
      author: parts.author(),
      createdAt: parts.now(),
      archived: false,
      hidden: false,
    })
  }

  function isDrawing(record: TLRecord): boolean {
    return isInk(record) && linkDrawnBy(record.id) === null
  }

  return {
    pending,
    flush,
    stop() {
      flush()
      cancelLook?.()
      stopStore()
    },
  }
}
