/** Something to unfold, as quiet as a line of text: the browser's own details. */
import type { ReactNode } from 'react'
import './fold.css'

export function Fold({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <details className="ui-fold">
      <summary>{title}</summary>
      <div className="ui-fold__inside">{children}</div>
    </details>
  )
}
