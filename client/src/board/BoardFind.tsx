/** Finds notes on the canvas by what stands on them, and goes from one to the next. */
import { Button } from '@digdir/designsystemet-react'
import type { Note } from '@samklang/shared/domain/note'
import { coveredBy, isShown, pilesOf } from '@samklang/shared/domain/piles'
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { About } from '../list/about'
import { FindField } from '../list/FindField'
import { isFound } from '../list/sought'
import { useText } from '../text'
import { useEscape } from '../ui/useEscape'

export function BoardFind(props: {
  notes: readonly Note[]
  about: (id: Note['id']) => About
  onShow: (id: string) => void
  onClose: () => void
}): ReactNode {
  const { notes, about, onShow, onClose } = props
  const say = useText()
  const [part, setPart] = useState('')
  const [at, setAt] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const form = useRef<HTMLFormElement>(null)
  useEscape(form, onClose)
  useEffect(() => field.current?.focus(), [])
  const found = useMemo(() => {
    if (part.trim() === '') return []
    const covered = coveredBy(pilesOf(notes))
    return notes.filter((note) => isShown(note) && !covered.has(note.id) && isFound(part, note, about))
  }, [part, notes, about])
  const go = (step: number) => {
    if (found.length === 0) return
    const next = (at + step + found.length) % found.length
    setAt(next)
    const note = found[next]
    if (note) onShow(note.id)
  }
  return (
    <form
      ref={form}
      className="board-find"
      onSubmit={(event) => {
        event.preventDefault()
        go(1)
      }}
    >
      <FindField
        part={part}
        count={part.trim() === '' ? null : found.length}
        onFind={(next) => {
          setPart(next)
          // Before the first, so that Enter goes to it.
          setAt(-1)
        }}
        fieldRef={field}
      >
        {found.length > 0 ? (
          <Button type="submit" data-size="sm" variant="secondary">
            {say('board.find.next')}
          </Button>
        ) : null}
        <Button data-size="sm" variant="tertiary" type="button" onClick={onClose}>
          {say('common.close')}
        </Button>
      </FindField>
    </form>
  )
}
