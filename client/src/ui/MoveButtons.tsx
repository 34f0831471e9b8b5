/** Moves a line of a list one place up or down, by mouse and keyboard. */
import { Button } from '@digdir/designsystemet-react'
import { ArrowDownIcon, ArrowUpIcon } from '@navikt/aksel-icons'
import type { KeyboardEventHandler, ReactNode } from 'react'
import { flushSync } from 'react-dom'

/** `id` is how `moveKeepingFocus` finds them again; at an edge they stay in the order of the keyboard, and say that they do nothing. */
export function MoveButtons(props: {
  id: string
  first: boolean
  last: boolean
  label: (by: -1 | 1) => string
  onMove: (by: -1 | 1) => void
  onKeyDown?: KeyboardEventHandler | undefined
}): ReactNode {
  const { id, first, last, label, onMove, onKeyDown } = props
  return ([-1, 1] as const).map((by) => (
    <Button
      key={by}
      icon
      data-size="sm"
      variant="tertiary"
      data-move={`${id} ${by}`}
      aria-disabled={(by === -1 ? first : last) || undefined}
      aria-label={label(by)}
      onClick={() => onMove(by)}
      onKeyDown={onKeyDown}
    >
      {by === -1 ? <ArrowUpIcon aria-hidden /> : <ArrowDownIcon aria-hidden />}
    </Button>
  ))
}

/** Moves a line and keeps the focus on its button: browsers lose it when a line changes place. */
export function moveKeepingFocus(id: string, by: -1 | 1, move: () => void): void {
  flushSync(move)
  document.querySelector<HTMLElement>(`[data-move="${CSS.escape(id)} ${by}"]`)?.focus()
}
