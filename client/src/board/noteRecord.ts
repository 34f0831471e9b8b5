/** A note as the canvas keeps it: a shape of our own, named after the note. */
import {
  createShapeId,
  T,
  type IndexKey,
  type RecordProps,
  type TLBaseShape,
  type TLPageId,
  type TLShapeId,
} from 'tldraw'
import { NoteFace } from './noteFace'

export const NOTE = 'note-of-board'

export type NoteShape = TLBaseShape<typeof NOTE, { w: number; h: number; face: NoteFace }>

/** Also read when somebody pastes: what is no note is not let in. */
export const noteProps: RecordProps<NoteShape> = {
  w: T.positiveNumber,
  h: T.positiveNumber,
  face: new T.Validator<NoteFace>((value) => {
    NoteFace.parse(value)
    // reason: just parsed, and the validator must hand back what it was given
    return value as NoteFace
  }),
}

export function shapeIdOf(noteId: string): TLShapeId {
  return createShapeId(noteId)
}

export function noteIdOf(shapeId: string): string {
  return shapeId.slice('shape:'.length)
}

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/**
 * The order papers lie on top of one another: newest above, the same on every device and however they came onto the
 * canvas. Nine digits of base 62 hold every moment, and the id decides between notes of one; an `i` in front tells the
 * canvas library that nine digits follow.
 */
export function noteIndex({ createdAt, id }: { readonly createdAt: number; readonly id: string }): IndexKey {
  let left = createdAt
  let digits = ''
  for (let n = 0; n < 9; n++) {
    digits = (DIGITS[left % 62] ?? '0') + digits
    left = Math.floor(left / 62)
  }
  let sum = 0
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 238_328
  const tie = [3844, 62, 1].map((unit) => DIGITS[Math.floor(sum / unit) % 62]).join('')
  // reason: built by the rules above; a last digit of 0 is not allowed, so there is always one more
  return `i${digits}${tie}V` as IndexKey
}

export function isNoteShape(record: { readonly typeName: string; readonly type?: unknown }): record is NoteShape {
  return record.typeName === 'shape' && record.type === NOTE
}

export function noteRecord(given: {
  id: TLShapeId
  page: TLPageId
  x: number
  y: number
  w: number
  h: number
  index: IndexKey
  face: NoteFace
}): NoteShape {
  const { id, page, x, y, w, h, index, face } = given
  return {
    typeName: 'shape',
    type: NOTE,
    id,
    parentId: page,
    x,
    y,
    index,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    meta: {},
    props: { w, h, face },
  }
}
