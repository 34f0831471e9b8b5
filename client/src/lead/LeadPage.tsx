/** What a facilitator steers with. */
import type { ReactNode } from 'react'
export function LeadPage(): ReactNode {
  return null
}
