/** So many of so many, as dots that fill; a bar where they are too many to count. The words stand beside it. */
import type { ReactNode } from 'react'

const MOST_DOTS = 60

export function FillingDots({ filled, of }: { filled: number; of: number }): ReactNode {
  if (of > MOST_DOTS) {
    return (
      <svg className="ui-dots-bar" width="100%" height="16" aria-hidden="true" focusable="false">
        <rect width="100%" height="16" rx="8" />
        <rect className="ui-dots-bar__filled" width={`${(Math.min(filled, of) / of) * 100}%`} height="16" rx="8" />
      </svg>
    )
  }
  return (
    <div className="ui-dots" aria-hidden="true">
      {Array.from({ length: of }, (_, index) => (
        <span key={index} data-filled={index < filled || undefined} />
      ))}
    </div>
  )
}
