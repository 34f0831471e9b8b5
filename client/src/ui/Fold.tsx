/** A part that is folded away, and is made only when it is first opened. */
import { Details } from '@digdir/designsystemet-react'
import { useState, type ReactNode } from 'react'

export function Fold({ title, children }: { title: string; children: ReactNode }): ReactNode {
  const [open, setOpen] = useState(false)
  return (
    <Details
      data-size="sm"
      data-color="neutral"
      onToggle={({ target, currentTarget }) => {
        // Parts folded away inside this one tell of themselves as well.
        if (target === currentTarget && target instanceof HTMLDetailsElement) setOpen(target.open)
      }}
    >
      <Details.Summary>{title}</Details.Summary>
      <Details.Content>{open ? children : null}</Details.Content>
    </Details>
  )
}
