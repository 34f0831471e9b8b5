/** A radar of seven fields, in the line of the icon set. */
import type { ReactNode, SVGProps } from 'react'

export function ProfileIcon(props: SVGProps<SVGSVGElement>): ReactNode {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" width="1em" height="1em" {...props}>
      <path d="M12 3l7.04 3.39 1.74 7.61-4.87 6.11H8.09L3.22 14l1.74-7.61z" strokeLinejoin="round" />
      <path d="M12 7.5l3.5 1.7.6 4.6-2.2 2.7-3.4-.3-2.8-3 .9-3.9z" fill="currentColor" stroke="none" opacity="0.55" />
    </svg>
  )
}
