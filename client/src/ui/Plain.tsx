/** A page with little on it: one narrow column in the upper third. */
import type { ReactNode } from 'react'
import './ui.css'

export function Plain({ children }: { children: ReactNode }): ReactNode {
  return (
    <main className="ui-plain" id="content" tabIndex={-1}>
      {children}
    </main>
  )
}
