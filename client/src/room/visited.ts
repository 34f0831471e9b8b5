/** The rooms this device has been in, newest first: a way back for whoever has lost the link but kept the pass. */
import { RoomId } from '@samklang/shared/domain/ids'
import { Role } from '@samklang/shared/domain/role'
import { z } from 'zod'
import { remember, remembered } from '../ui/memory'

const KEY = 'samklang.rooms'
const MOST = 12

const Visited = z.array(z.object({ room: RoomId, title: z.string(), role: Role }))
export type Visited = z.infer<typeof Visited>

const listeners = new Set<() => void>()
let last: { text: string | null; rooms: Visited } = { text: null, rooms: [] }

/** The same list until it changes, so that React may compare it. */
export function visitedRooms(): Visited {
  const text = remembered(KEY)
  if (text !== last.text) last = { text, rooms: read(text) }
  return last.rooms
}

export function onVisited(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function rememberRoom(visit: Visited[number]): void {
  const others = visitedRooms().filter(({ room }) => room !== visit.room)
  keep([visit, ...others].slice(0, MOST))
}

export function forgetRoom(room: RoomId): void {
  keep(visitedRooms().filter((visit) => visit.room !== room))
}

function keep(rooms: Visited): void {
  const text = rooms.length === 0 ? null : JSON.stringify(rooms)
  if (text === remembered(KEY)) return
  remember(KEY, text)
  for (const listener of listeners) listener()
}

function read(text: string | null): Visited {
  if (text === null) return []
  try {
    return Visited.parse(JSON.parse(text))
  } catch {
    // Written by another version, or by hand.
    return []
  }
}
