/** A page with little on it: one narrow column in the upper third. */
import type { ReactNode } from 'react'
import './ui.css'

/** `inside` a page that has its own main part. */
export function Plain({ children, inside = false }: { children: ReactNode; inside?: boolean }): ReactNode {
  if (inside) return <div className="ui-plain">{children}</div>
  return (
    <main className="ui-plain" id="content" tabIndex={-1}>
      {children}
    </main>
  )
}
