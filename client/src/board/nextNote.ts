/** Quick rows of notes: Enter on one note begins the next beside it, or where there is room near by. */
import type { Editor } from 'tldraw'
import type { RoomBoard } from '../live/WithBoard'
import { freeIn, spotOf } from './ground'
import { editWhenPainted } from './placing'
import type { Projection } from './projection'
import { NOTE_GAP } from './zones'

/** A new note is about this high. */
const HIGH = 150

/** An empty note begins no other: Enter there means that one is done. */
export function nextNote(editor: Editor, { edits, author }: RoomBoard, projection: Projection, id: string): void {
  const note = edits.board.note(id)
  const rect = projection.places.rect(id)
  if (!note || !rect || note.kind === 'result' || note.text.trim() === '' || !edits.mayTouch(note)) {
    editor.setEditingShape(null)
    editor.setCurrentTool('select.idle')
    return
  }
  const ground = projection.ground()
  const beside = { x: rect.x + rect.w + NOTE_GAP, y: rect.y }
  const near = { x: beside.x - rect.w * 4, y: rect.y - HIGH, w: rect.w * 9, h: rect.h + HIGH * 6 }
  const taken = projection.places.within(near).flatMap((other) => projection.places.rect(other) ?? [])
  edits.undo.pause()
  const made = edits.add({
    kind: note.kind,
    phase: note.phase,
    zone: note.zone,
    colour: note.colour,
    size: note.size,
    author,
    // Beside one that lies tidy the next lies tidy too.
    pos: note.pos === null ? null : freeIn(spotOf(note, ground), beside, taken, HIGH, ground),
  })
  editWhenPainted(editor, projection, made)
}
