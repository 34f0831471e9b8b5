/** A server that is measured: ours or a peer, each as a process of its own with a disk of its own. */
import type { Address } from '../Wire'

export const targetNames = ['samklang', 'y-websocket', 'hocuspocus'] as const
export type TargetName = (typeof targetNames)[number]

/** A place in a room for one person: where to connect, and how this server wants its messages wrapped. */
export interface Seat {
  readonly address: Address
  /** Messages before the first of the sync protocol. */
  readonly hello: readonly Uint8Array[]
  /** What stands before every message, both ways. */
  readonly prefix: Uint8Array
  /** Does the server answer `[100, n]` when everything before it is on disk? */
  readonly tellsSaved: boolean
}

export interface Room {
  /** One seat a person, those who lead first. */
  readonly seats: readonly Seat[]
}

export interface RoomsWanted {
  readonly rooms: number
  readonly people: number
  /** How many of the people lead. */
  readonly leaders?: number
}

export interface Target {
  readonly name: TargetName
  /** The server's process. It changes with a restart. */
  readonly pid: number
  /** Port of its inspector, for looking at its memory. */
  readonly inspector: number
  rooms(wanted: RoomsWanted): Promise<Room[]>
  /** Stops in order and starts again over the same disk, on the same port. */
  restart(): Promise<void>
  /** Stops and throws the disk away. */
  stop(): Promise<void>
}
