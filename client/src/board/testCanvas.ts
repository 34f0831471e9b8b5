/** For tests: a board's document with a real canvas store beside it, and a hand that rests when told. */
import { isShown } from '@samklang/shared/domain/piles'
import {
  createTLStore,
  defaultBindingUtils,
  defaultShapeUtils,
  PageRecordType,
  type IndexKey,
  type TLAnyShapeUtilConstructor,
  type TLPageId,
} from 'tldraw'
import { expect } from 'vitest'
import * as Y from 'yjs'
import { editsOf } from '../live/edits'
import { faceOf } from './noteFace'
import { isNoteShape, noteIdOf, shapeIdOf, type NoteShape } from './noteRecord'
import { NoteShapeUtil } from './NoteShape'
import { project } from './projection'
import { toCanvas, zoneAt } from './zones'

export const page = 'page:page' as TLPageId

export function world(doc = new Y.Doc()) {
  const edits = editsOf(doc)
  const store = createTLStore({
    shapeUtils: [...defaultShapeUtils, NoteShapeUtil] as unknown as TLAnyShapeUtilConstructor[], // reason: tldraw's own list does not fit under exactOptionalPropertyTypes
    bindingUtils: defaultBindingUtils,
  })
  store.put([PageRecordType.create({ id: page, name: '', index: 'a1' as IndexKey })])
  let busy = false
  const looks: (() => void)[] = []
  const projection = project({
    store,
    board: edits.board,
    page,
    origin: edits.origin,
    hand: { busy: () => busy },
    heightsOf: (faces) => faces.map((face) => 120 + face.text.length),
    addNote: (note) => edits.undo.addNote(note),
    mayLie: edits.mayTouch,
    addLink: (from, to, label) => void edits.link({ from, to, label }),
    newStep: () => edits.undo.pause(),
    online: () => true,
    author: () => 'Deltaker 7',
    stamp: edits.stamp,
    now: () => 1_800_000_000_000,
    soon: (work) => {
      let given = true
      queueMicrotask(() => given && work())
      return () => {
        given = false
      }
    },
    later: (work) => {
      looks.push(work)
      return () => undefined
    },
  })
  /** The browser's next frame, and the next look at whether the hand rests. */
  const rest = async () => {
    ;(store as unknown as { _flushHistory: () => void })._flushHistory()
    for (const look of looks.splice(0)) look()
    await Promise.resolve()
    await Promise.resolve()
  }
  const papers = () => store.allRecords().filter(isNoteShape)
  const paper = (id: string) => store.get(shapeIdOf(id)) as NoteShape | undefined
  return { doc, ...edits, store, projection, rest, papers, paper, hold: (now: boolean) => (busy = now) }
}

export type World = ReturnType<typeof world>

/** Everything a paper shows is what its note says, and no note that is kept on the canvas is without its paper. */
export function agree({ board, papers }: World, isKept: (noteId: string) => boolean = () => true): void {
  const visible = board.notes().filter((note) => isShown(note) && isKept(note.id))
  expect(
    papers()
      .map((paper) => noteIdOf(paper.id))
      .toSorted(),
  ).toEqual(visible.map((note) => note.id as string).toSorted())
  for (const note of visible) {
    const paper = papers().find((one) => noteIdOf(one.id) === note.id)
    expect(paper?.props.face).toEqual(faceOf(note))
    if (note.pos) expect({ x: paper?.x, y: paper?.y }).toEqual(toCanvas(note.phase, note.pos))
    else
      expect(
        zoneAt(
          { x: (paper?.x ?? 0) + 1, y: (paper?.y ?? 0) + 1 },
          { map: 99, focus: 99, people: 99, market: 99, grow: 99 },
        ),
      ).toBe(note.phase)
  }
}
