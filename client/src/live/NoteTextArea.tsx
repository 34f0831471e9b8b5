/** A field that writes straight into a note's shared text, and keeps its caret while others write in it too. */
import { placeNow, rememberPlace } from '@samklang/shared/documents/caret'
import { smallestEdit, type Edit } from '@samklang/shared/documents/typing'
import { NOTE_TEXT_MAX } from '@samklang/shared/domain/note'
import {
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  type TextareaHTMLAttributes,
} from 'react'
import type * as Y from 'yjs'
import type { BoardEdits } from './edits'

type Area = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'defaultValue' | 'onInput'> & {
  readonly edits: BoardEdits
  readonly ref?: Ref<HTMLTextAreaElement>
}

/** A text that several write in. The same object as long as it is the same text. */
export interface SharedText {
  readonly text: () => Y.Text | null
  /** `caret` is where typing ended. False when it may not be written now: the field then keeps it, and tries again. */
  readonly write: (text: string, caret: number) => boolean
  /** The field goes with something it kept. */
  readonly leave?: () => void
}

export function NoteTextArea({ id, ...rest }: Area & { readonly id: string }): ReactNode {
  const { edits } = rest
  const shared = useMemo<SharedText>(
    () => ({
      text: () => edits.board.textOf(id),
      write: (text, caret) => edits.write(id, text, caret),
      leave: () => edits.leaveHeld(id),
    }),
    [edits, id],
  )
  return <SharedTextArea shared={shared} {...rest} />
}

/** The same for any text of the board. */
export function SharedTextArea({ shared, edits, ref, onKeyDown, ...rest }: Area & { shared: SharedText }): ReactNode {
  const area = useRef<HTMLTextAreaElement>(null)
  useImperativeHandle(ref, () => area.current as HTMLTextAreaElement) // reason: the area is there as long as this is mounted
  useEffect(() => {
    const text = shared.text()
    return area.current && text ? bind(area.current, text, shared, edits) : undefined
  }, [edits, shared])

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
  return <textarea maxLength={NOTE_TEXT_MAX} {...rest} ref={area} onKeyDown={undoOwn} />
}

function bind(
  area: HTMLTextAreaElement,
  text: Y.Text,
  { write, leave }: SharedText,
  { undo, onLocks }: Pick<BoardEdits, 'undo' | 'onLocks'>,
): () => void {
  /** What the field showed when it and the text last agreed. */
  let agreed = text.toString()
  let composing = false
  /** Something has been typed here that may not be written now. */
  let held = false
  /** Others' edits while letters are being composed, or held back: the field must not change under whoever writes in it. */
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
      held = !write(after, at + edit.insert.length)
      if (held) return
      missed = []
      if (area.value !== text.toString()) show(at + edit.insert.length)
    } else if (missed.length > 0) show(placeNow(text, selection[1]))
    held = false
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
    if (composing || held) {
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
  const stopLocks = onLocks(() => {
    if (held) typed()
  })
  area.addEventListener('input', typed)
  area.addEventListener('compositionstart', composes)
  area.addEventListener('compositionend', composed)
  document.addEventListener('selectionchange', selected)
  return () => {
    if (composing) composed()
    if (held) leave?.()
    undo.pause()
    stopLocks()
    text.unobserve(changed)
    area.removeEventListener('input', typed)
    area.removeEventListener('compositionstart', composes)
    area.removeEventListener('compositionend', composed)
    document.removeEventListener('selectionchange', selected)
  }
}
