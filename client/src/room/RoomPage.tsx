/** A room: lets people in, lays out what their role sees. */
import type { ReactNode } from 'react'
export function RoomPage({ room }: { room: string }): ReactNode {
  return room
}
