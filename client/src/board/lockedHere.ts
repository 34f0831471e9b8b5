/** Keeps the hand off what is locked: papers stay where they lie, and nothing is drawn where drawing is locked. */
import type { Locks } from '@samklang/shared/domain/locks'
import { isPlaceLocked } from '@samklang/shared/domain/locks'
import type { Note } from '@samklang/shared/domain/note'
import type { Editor, TLShape } from 'tldraw'
import { isInk } from './inkRecords'
import { isNoteShape, noteIdOf } from './noteRecord'

export interface LockedHere {
  /** What is locked for whoever looks; null where nothing is. */
  readonly locks: () => Locks | null
  readonly noteOf: (id: string) => Note | undefined
  /** Something was tried that is locked. */
  readonly tell: () => void
}

/** Only what a person does is stopped: what comes from others is shown as it is. */
export function keepLocked(editor: Editor, { locks, noteOf, tell }: LockedHere): () => void {
  const isLocked = (shape: TLShape): boolean => {
    const now = locks()
    if (now === null) return false
    if (!isNoteShape(shape)) return isInk(shape) && (now.all || now.drawings)
    const note = noteOf(noteIdOf(shape.id))
    return note !== undefined && isPlaceLocked(now, note)
  }
  const stops = [
    editor.sideEffects.registerBeforeChangeHandler('shape', (before, after, source) => {
      if (source !== 'user' || !isLocked(before)) return after
      tell()
      return before
    }),
    editor.sideEffects.registerBeforeDeleteHandler('shape', (shape, source) => {
      if (source !== 'user' || !isLocked(shape)) return undefined
      tell()
      return false
    }),
    editor.sideEffects.registerAfterCreateHandler('shape', (shape, source) => {
      if (source !== 'user' || isNoteShape(shape) || !isLocked(shape)) return
      tell()
      editor.store.mergeRemoteChanges(() => editor.store.remove([shape.id]))
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
