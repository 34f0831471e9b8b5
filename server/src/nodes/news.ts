/** News between nodes as bytes; what cannot be read is no news. */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { claimedPresence } from '@samklang/shared/documents/presence'
import { ParticipantId, RoomId } from '@samklang/shared/domain/ids'
import { Role } from '@samklang/shared/domain/role'
import { z } from 'zod'
import type { News, Pointer } from './Nodes'

/** Order is the meaning: append only, for nodes of two versions talk to each other while one takes over. */
const kinds = ['log', 'session', 'turnout', 'people', 'pointers', 'hello'] as const satisfies readonly News['is'][]

const Clients = z.array(z.object({ id: z.int(), participant: z.string() }))
const SaidPointer = z.object({
  client: z.int(),
  clock: z.int(),
  is: z
    .object({
      state: z.unknown(),
      person: z.object({
        id: ParticipantId,
        room: RoomId,
        role: Role,
        number: z.int().nullable(),
        name: z.string().nullable(),
      }),
    })
    .nullable(),
})

/** @param from the node that speaks, so that it can leave out its own. */
export function encodeNews(from: string, news: News): Buffer {
  const encoder = encoding.createEncoder()
  encoding.writeVarString(encoder, from)
  encoding.writeVarUint(encoder, kinds.indexOf(news.is))
  if (news.is === 'log') {
    encoding.writeVarString(encoder, news.document)
    encoding.writeVarUint(encoder, news.head)
    encoding.writeVarUint8Array(encoder, news.updates)
    encoding.writeVarString(encoder, JSON.stringify(news.clients))
  }
  if (news.is === 'pointers') encoding.writeVarString(encoder, JSON.stringify(news.pointers))
  return Buffer.from(encoding.toUint8Array(encoder))
}

/** Null where it is one's own, of a kind that this version does not know, or cannot be read. */
export function decodeNews(own: string, bytes: Uint8Array): News | null {
  try {
    const decoder = decoding.createDecoder(bytes)
    if (decoding.readVarString(decoder) === own) return null
    const is = kinds[decoding.readVarUint(decoder)]
    switch (is) {
      case undefined:
        return null
      case 'log':
        return {
          is,
          document: decoding.readVarString(decoder),
          head: decoding.readVarUint(decoder),
          updates: decoding.readVarUint8Array(decoder).slice(),
          clients: Clients.parse(JSON.parse(decoding.readVarString(decoder))),
        }
      case 'pointers':
        return { is, pointers: pointersIn(JSON.parse(decoding.readVarString(decoder))) }
      default:
        return { is }
    }
  } catch {
    // reason: the log and the rows have all of it that counts.
    return null
  }
}

function pointersIn(said: unknown): Pointer[] {
  return z
    .array(SaidPointer)
    .parse(said)
    .map(({ client, clock, is }) => {
      const state = is && claimedPresence(is.state)
      return { client, clock, is: is && state && { state, person: is.person } }
    })
}
