/** Makes a room. */
import type { ReactNode } from 'react'
export function CreatePage(): ReactNode {
  return null
}
