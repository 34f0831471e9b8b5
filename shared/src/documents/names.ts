/** What a room's board document is called: in its socket address, and in the browser that keeps a copy. */
import { z } from 'zod'
import { RoomId } from '../domain/ids'

/** Random letters that change when the document is restored from a backup or rewritten. */
export const Epoch = z.string().regex(/^[A-Za-z0-9_-]{4,40}$/)

/** Under the base path: `live/<room>/board/<epoch>`. */
export function boardAddress(room: string, epoch: string): string {
  return `live/${room}/board/${epoch}`
}

/** For pages without a board: `live/<room>/session`. */
export function sessionAddress(room: string): string {
  return `live/${room}/session`
}

export type LiveAddress =
  | { readonly socket: 'board'; readonly room: RoomId; readonly epoch: string }
  | { readonly socket: 'session'; readonly room: RoomId }

/** Reads a path below the base path (a leading slash is fine); null when it is no live address. */
export function readLiveAddress(path: string): LiveAddress | null {
  const parts = path.replace(/^\//, '').split('/')
  const room = RoomId.safeParse(parts[1])
  if (parts[0] !== 'live' || !room.success) return null
  if (parts[2] === 'session' && parts.length === 3) return { socket: 'session', room: room.data }
  const epoch = Epoch.safeParse(parts[3])
  if (parts[2] !== 'board' || parts.length !== 4 || !epoch.success) return null
  return { socket: 'board', room: room.data, epoch: epoch.data }
}

/** The name of the copy a browser keeps; another epoch is another copy. */
export function localCopyName(room: string, epoch: string): string {
  return `samklang-${room}-${epoch}`
}
