/** What is known of one socket on a board: who it belongs to, what it says of itself, and what the others were told. */
import type { Claimed } from '@samklang/shared/documents/presence'
import * as encoding from 'lib0/encoding'
import type { Pointer } from '../nodes/Nodes'
import type { Person } from '../person'

/** A socket, as far as awareness is concerned. */
export interface Aware {
  readonly person: Person
  sendAwareness(frame: Buffer): void
}

export interface Entry {
  readonly owner: Aware
  readonly state: Claimed
  readonly clock: number
  /** What the others are told, and when they were. */
  readonly json: string
  readonly bytes: Uint8Array
  readonly toldAt: number
}

/** Somebody whose socket is on another node. */
export class Elsewhere implements Aware {
  constructor(
    readonly person: Person,
    readonly heardAt: number,
  ) {}

  sendAwareness(): void {
    // Their own node tells them.
  }
}

/** As the other nodes are told. */
export function pointerOf(client: number, { owner, state, clock }: Entry): Pointer {
  const { id, room, role, number, name } = owner.person
  return { client, clock, is: { state, person: { id, room, role, number, name } } }
}

/** As y-protocols writes one. */
export function encodeEntry(client: number, clock: number, json: string): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, clock)
  encoding.writeVarString(encoder, json)
  return encoding.toUint8Array(encoder)
}
