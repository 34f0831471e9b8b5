/** A target, drawn in the line of the icon set, which has none. */
import type { ReactNode, SVGProps } from 'react'

export function TargetIcon(props: SVGProps<SVGSVGElement>): ReactNode {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" width="1em" height="1em" {...props}>
      <circle cx="12" cy="12" r="8.75" />
      <circle cx="12" cy="12" r="5" />
      <circle cx="12" cy="12" r="1.5" fill="currentColor" stroke="none" />
    </svg>
  )
}
