/** Continues as the same person on this device. */
import type { ReactNode } from 'react'
export function DevicePage(): ReactNode {
  return null
}
