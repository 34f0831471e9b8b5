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

const onCanvas = new WeakMap<Editor, { isLocked: (shape: TLShape) => boolean; tell: () => void }>()

/** May this paper not be written on? Then that is told. */
export function isLockedOn(editor: Editor, shape: TLShape): boolean {
  const keeper = onCanvas.get(editor)
  if (keeper?.isLocked(shape) !== true) return false
  keeper.tell()
  return true
}

/** Only what a person does is stopped: what comes from others is shown as it is. */
export function keepLocked(editor: Editor, { locks, noteOf, tell: tellNow }: LockedHere): () => void {
  // A drag is many tries; it is told once, and anew at the next press.
  let told = false
  const tell = () => {
    if (!told) tellNow()
    told = true
  }
  const stopping = new AbortController()
  const listening = { capture: true, signal: stopping.signal }
  for (const press of ['pointerdown', 'keydown'] as const)
    editor.getContainer().addEventListener(press, () => (told = false), listening)
  const isLocked = (shape: TLShape): boolean => {
    const now = locks()
    if (now === null) return false
    if (!isNoteShape(shape)) return isInk(shape) && (now.all || now.drawings)
    const note = noteOf(noteIdOf(shape.id))
    return note !== undefined && isPlaceLocked(now, note)
  }
  onCanvas.set(editor, { isLocked, tell })
  const stops = [
    () => stopping.abort(),
    () => onCanvas.delete(editor),
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
