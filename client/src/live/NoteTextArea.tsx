/** A field that writes straight into a note's shared text, and keeps its caret while others write in it too. */
import { placeNow, rememberPlace } from '@samklang/shared/documents/caret'
import { smallestEdit, type Edit } from '@samklang/shared/documents/typing'
import { NOTE_TEXT_MAX } from '@samklang/shared/domain/note'
import {
  useEffect,
  useImperativeHandle,
  useRef,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  type TextareaHTMLAttributes,
} from 'react'
import type * as Y from 'yjs'
import type { BoardEdits } from './edits'

type Given = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'defaultValue' | 'onInput'> & {
  readonly edits: BoardEdits
  readonly id: string
  readonly ref?: Ref<HTMLTextAreaElement>
}

export function NoteTextArea({ edits, id, ref, onKeyDown, ...rest }: Given): ReactNode {
  const area = useRef<HTMLTextAreaElement>(null)
  useImperativeHandle(ref, () => area.current as HTMLTextAreaElement) // reason: the area is there as long as this is mounted
  useEffect(() => {
    const text = edits.board.textOf(id)
    return area.current && text ? bind(area.current, text, edits, id) : undefined
  }, [edits, id])

  function undoOwn(event: KeyboardEvent<HTMLTextAreaElement>): void {
    // The browser's own undo knows nothing of what others wrote in between.
    const key = event.key.toLowerCase()
    if ((event.ctrlKey || event.metaKey) && !event.altKey && (key === 'z' || key === 'y')) {
      event.preventDefault()
      if (key === 'y' || event.shiftKey) edits.undo.redo()
      else edits.undo.undo()
    }
    onKeyDown?.(event)
  }
  return <textarea {...rest} ref={area} maxLength={NOTE_TEXT_MAX} onKeyDown={undoOwn} />
}

function bind(area: HTMLTextAreaElement, text: Y.Text, { write, undo }: BoardEdits, id: string): () => void {
  /** What the field showed when it and the text last agreed. */
  let agreed = text.toString()
  let composing = false
  /** Others' edits while letters are being composed: the field must not change under an input method. */
  let missed: Edit[] = []
  let selection = [rememberPlace(text, area.selectionStart), rememberPlace(text, area.selectionEnd)] as const
  area.value = agreed
  undo.pause()

  function typed(): void {
    if (composing) return
    const edit = smallestEdit(agreed, area.value, area.selectionEnd)
    if (edit) {
      const at = missed.reduce(
        (at, other) => (other.at <= at ? Math.max(other.at, at + other.insert.length - other.remove) : at),
        edit.at,
      )
      const now = text.toString()
      const after = now.slice(0, at) + edit.insert + now.slice(at + edit.remove)
      missed = []
      write(id, after, at + edit.insert.length)
      if (area.value !== text.toString()) show(at + edit.insert.length)
    } else if (missed.length > 0) show(placeNow(text, selection[1]))
    missed = []
    agreed = text.toString()
    remember()
  }
  function show(caret: number): void {
    area.value = text.toString()
    if (document.activeElement === area) area.setSelectionRange(caret, caret)
  }
  function remember(): void {
    if (composing) return
    selection = [rememberPlace(text, area.selectionStart), rememberPlace(text, area.selectionEnd)]
  }
  function changed(): void {
    const now = text.toString()
    if (now === area.value) {
      agreed = now
      return
    }
    if (composing) {
      const before = missed.reduce(
        (so, other) => so.slice(0, other.at) + other.insert + so.slice(other.at + other.remove),
        agreed,
      )
      const edit = smallestEdit(before, now)
      if (edit) missed = [...missed, edit]
      return
    }
    // Typing of one's own comes back here before the field and the text agree again.
    if (area.value !== agreed) return
    const focused = document.activeElement === area
    const { scrollTop } = area
    area.value = now
    agreed = now
    if (focused) area.setSelectionRange(placeNow(text, selection[0]), placeNow(text, selection[1]))
    area.scrollTop = scrollTop
  }
  const composes = () => {
    remember()
    composing = true
  }
  const composed = () => {
    composing = false
    typed()
  }
  const selected = () => {
    if (document.activeElement === area) remember()
  }

  text.observe(changed)
  area.addEventListener('input', typed)
  area.addEventListener('compositionstart', composes)
  area.addEventListener('compositionend', composed)
  document.addEventListener('selectionchange', selected)
  return () => {
    if (composing) composed()
    undo.pause()
    text.unobserve(changed)
    area.removeEventListener('input', typed)
    area.removeEventListener('compositionstart', composes)
    area.removeEventListener('compositionend', composed)
    document.removeEventListener('selectionchange', selected)
  }
}
