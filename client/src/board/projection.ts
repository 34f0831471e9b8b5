/**
 * The board document and the canvas, each kept in step with the other; with `hands.ts`, the only files that know both worlds.
 *
 * From document to canvas: each transaction is painted as one remote change, notes before drawings before bindings. Only
 * what somebody wants on the canvas is put there: every shape on it costs, also those nobody sees.
 * From canvas to document: only what a person did, and only when the hand rests, so that a document does not grow with
 * mouse movement. Text never goes this way: it is written straight into the document by the note's editor.
 */
import type { Note } from '@samklang/shared/domain/note'
import type { TLRecord, TLShape } from 'tldraw'
import { followHands, type ProjectionParts } from './hands'
import { groundOf, type Ground } from './ground'
import { inkRecords } from './inkRecords'
import { linkRecords, recordsOfLink } from './linkRecords'
import { faceOf } from './noteFace'
import { noteLayout } from './noteLayout'
import { isNoteShape, noteIdOf, noteIndex, noteRecord, shapeIdOf } from './noteRecord'
import { placed, type Placed } from './placed'
import type { Blocks, Rect } from './zones'

export interface Projection {
  readonly stop: () => void
  /** Writes what the hand has done, resting or not: the page may be about to go. */
  readonly flush: () => void
  /** Measures and lays out everything again: fonts have come, or results. */
  readonly repaint: () => void
  /** Paints now what would be painted soon. */
  readonly settle: () => void
  readonly blocks: () => Blocks
  /** The templates that are placed, and their zones. */
  readonly ground: () => Ground
  /** The notes to be seen and where each lies, on the canvas or not; by note id. */
  readonly notes: ReadonlyMap<string, Note>
  readonly places: Omit<Placed, 'put' | 'remove'>
  /** The same for drawings, by the id of their shape. */
  readonly ink: ReturnType<typeof inkRecords>
  readonly inkPlaces: Omit<Placed, 'put' | 'remove'>
  readonly rectOfShape: (shapeId: string) => Rect | undefined
  /** Keeps these shapes on the canvas, with what hangs together with them, and no others; null keeps everything. */
  readonly keep: (shapes: ReadonlySet<string> | null) => void
  /** Puts these shapes on the canvas at once, until the next `keep`. */
  readonly bring: (shapes: Iterable<string>) => void
  /** Drawings that could not be shown, by id; they stay in the document. */
  readonly quarantined: () => readonly string[]
  readonly onPaint: (listener: () => void) => () => void
}

export function project(parts: ProjectionParts): Projection {
  const { store, board } = parts
  const layout = noteLayout(parts.heightsOf)
  const links = linkRecords(board, parts.page, layout.topOf)
  const drawn = inkRecords(store, board, links)
  const inkPlaces = placed()
  const listeners = new Set<() => void>()
  let wanted: Set<string> | null = parts.kept ? new Set(parts.kept) : null
  const hands = followHands(parts, { blocks: layout.blocks, layout, drawn, paintSoon, made: (id) => wanted?.add(id) })
  const { pending } = hands

  const dirty = { notes: new Set<string>(), ink: new Set<string>(), links: new Set<string>() }
  let cancelPaint: (() => void) | null = null

  const stopListening = board.onChange(({ notes, ink, links, templates }) => {
    if (templates.size > 0) layout.stand(groundOf(board.templates.all()))
    for (const id of notes) dirty.notes.add(id)
    for (const id of ink) dirty.ink.add(id)
    for (const id of links) dirty.links.add(id)
    paintSoon()
  })

  function paintSoon(notes: Iterable<string> = [], bent: Iterable<string> = []): void {
    for (const id of notes) dirty.notes.add(id)
    // As they lie in the document, whatever a hand has made of their arrows.
    for (const link of bent) for (const id of recordsOfLink(link)) dirty.ink.add(id)
    cancelPaint ??= parts.soon(() => paint())
  }

  /** `read` holds notes that have just been read, so that none is read twice. */
  function paint(read?: ReadonlyMap<string, Note>): void {
    cancelPaint?.()
    cancelPaint = null
    for (const id of dirty.notes) layout.set(id, read?.get(id) ?? board.note(id))
    const notes = new Set([...dirty.notes, ...layout.lay()])
    const ink = new Set([...dirty.ink, ...links.refresh(dirty.links)])
    dirty.notes.clear()
    dirty.ink.clear()
    dirty.links.clear()
    for (const id of ink) drawn.notice(id)
    placeInk(new Set([...ink, ...arrowsAt(notes)]))
    store.mergeRemoteChanges(() => draw(notes, ink))
    for (const listener of listeners) listener()
  }

  /** Puts what is wanted of these on the canvas as they are now, and takes the rest of them off. Inside mergeRemoteChanges. */
  function draw(notes: Iterable<string>, ink: Iterable<string>): void {
    const papers = [...notes].map(shapeIdOf)
    const [on, off] = parted(papers, (id) => layout.notes.has(noteIdOf(id)) && (isWanted(id) || pending.has(id)))
    const read = [...ink].map((id) => ({ id, record: isWanted(id) ? drawn.read(id) : null }))
    const gone = read.filter(({ id, record }) => record === null && !(pending.has(id) && board.inkRecord(id)))
    // Drawings go first, with what fastens them, or the canvas would bend arrows towards nothing as their papers go.
    const fastened = gone.flatMap(({ id }) => drawn.linksOf(id).flatMap((link) => (link.arrow === id ? link.id : [])))
    // reason: the document's ids of drawings and of what fastens them are the canvas's own
    const going = ([...fastened, ...gone.map(({ id }) => id), ...off] as TLShape['id'][]).filter((id) => store.has(id))
    if (going.length > 0) store.remove(going)
    const made = on.flatMap((id) => paper(noteIdOf(id)))
    if (made.length > 0) store.put(made)
    const records = read.flatMap(({ record }) => record ?? [])
    drawn.put(records.filter((record) => record.typeName === 'shape' && !pending.has(record.id)))
    drawn.put(records.filter((record) => record.typeName === 'binding'))
    // A paper taken away took its bindings with it; those are put back when the paper returns.
    drawn.put(drawn.bindingsAt([...on, ...records.map(({ id }) => id)]))
  }

  function isWanted(id: string): boolean {
    return wanted === null || id.startsWith('binding:') || wanted.has(id)
  }

  function paper(id: string): TLRecord[] {
    const note = layout.notes.get(id)
    const place = layout.places.rect(id)
    if (!note || !place) return []
    const shapeId = shapeIdOf(id)
    const before = store.get(shapeId)
    const known = before && isNoteShape(before) ? before : null
    // What the hand is holding stays in the hand, whatever comes from elsewhere.
    const { x, y } = known && pending.has(shapeId) ? known : place
    const { w, h } = place
    const face = faceOf(note)
    if (
      known &&
      known.x === x &&
      known.y === y &&
      known.props.w === w &&
      known.props.h === h &&
      same(known.props.face, face)
    )
      return []
    return [noteRecord({ id: shapeId, page: parts.page, x, y, w, h, face, index: known?.index ?? noteIndex(note) })]
  }

  /** Arrows follow the papers they are fastened to. */
  function arrowsAt(notes: Iterable<string>): string[] {
    return [...notes].flatMap((id) => drawn.linksOf(shapeIdOf(id)).map(({ arrow }) => arrow))
  }

  function placeInk(ids: ReadonlySet<string>): void {
    for (const id of ids) {
      if (id.startsWith('binding:')) continue
      const outline = drawn.outline(id, rectOfShape)
      if (outline) inkPlaces.put(id, outline.bounds)
      else inkPlaces.remove(id)
    }
  }

  function rectOfShape(shapeId: string): Rect | undefined {
    return layout.places.rect(noteIdOf(shapeId)) ?? inkPlaces.rect(shapeId)
  }

  /** With a shape come the arrows fastened to it, and with an arrow what it is fastened to. */
  function togetherWith(shapes: Iterable<string>): Set<string> {
    const asked = [...shapes]
    const withArrows = [...asked, ...asked.flatMap((id) => drawn.linksOf(id).map(({ arrow }) => arrow))]
    const ends = withArrows.flatMap((id) => drawn.linksOf(id).flatMap((link) => (link.arrow === id ? link.to : [])))
    return new Set([...withArrows, ...ends])
  }

  function keep(next: ReadonlySet<string> | null): void {
    const before = wanted
    wanted = next === null ? null : togetherWith(next)
    if (before === null && wanted === null) return
    const everything = () => [
      ...[...layout.notes.keys()].map(shapeIdOf),
      ...board.ink().map(({ id }) => id),
      ...links.all(),
    ]
    const asked = new Set<string>([...(before ?? everything()), ...(wanted ?? everything())])
    change([...asked].filter((id) => isWanted(id) !== store.has(id as TLShape['id'])))
  }

  function bring(shapes: Iterable<string>): void {
    const missing = [...shapes].filter((id) => !store.has(id as TLShape['id']))
    if (missing.length === 0 || wanted === null) return
    const more = togetherWith(missing)
    for (const id of more) wanted.add(id)
    change([...more].filter((id) => !store.has(id as TLShape['id'])))
  }

  function change(shapes: readonly string[]): void {
    if (shapes.length === 0) return
    const [notes, ink] = parted(shapes, (id) => layout.notes.has(noteIdOf(id as TLShape['id'])))
    store.mergeRemoteChanges(() =>
      draw(
        notes.map((id) => noteIdOf(id as TLShape['id'])),
        ink,
      ),
    )
    for (const listener of listeners) listener()
  }

  function repaint(): void {
    const read = new Map<string, Note>(board.notes().map((note) => [note.id, note]))
    for (const id of [...read.keys(), ...layout.notes.keys()]) dirty.notes.add(id)
    for (const record of board.ink()) dirty.ink.add(record.id)
    for (const id of links.ids()) dirty.links.add(id)
    paint(read)
  }

  layout.stand(groundOf(board.templates.all()))
  repaint()
  return {
    stop() {
      hands.stop()
      cancelPaint?.()
      stopListening()
    },
    flush: hands.flush,
    repaint,
    settle: () => paint(),
    blocks: layout.blocks,
    ground: layout.ground,
    notes: layout.notes,
    places: layout.places,
    ink: drawn,
    inkPlaces,
    rectOfShape,
    keep,
    bring,
    quarantined: () => [...drawn.unread],
    onPaint(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function parted<T>(all: readonly T[], isSo: (one: T) => boolean): [T[], T[]] {
  const [yes, no]: [T[], T[]] = [[], []]
  for (const one of all) (isSo(one) ? yes : no).push(one)
  return [yes, no]
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
