/** The board as one person's browser has it: a plain client with their own cookies, told what is saved. */
import { boardOf } from '@samklang/shared/documents/board'
import { boardAddress } from '@samklang/shared/documents/names'
import * as Y from 'yjs'
import type { Visitor } from './people'
import { type Client, stockClient } from './sockets'

/** Opens the room's board for somebody who is in the room, and waits until they have it. */
export async function boardFor(visitor: Visitor, doc = new Y.Doc()): Promise<Client> {
  const { origin } = visitor.server
  const { room } = await visitor.session()
  const client = stockClient({
    base: origin.replace('http', 'ws'),
    path: boardAddress(room.id, room.epoch),
    headers: { cookie: [...visitor.cookies].map((pair) => pair.join('=')).join('; '), origin },
    name: 'somebody',
    doc,
  })
  await client.synced()
  return client
}

/** The texts that are to be seen, in the order of the alphabet. */
export const shownOn = ({ doc }: Client): string[] =>
  boardOf(doc)
    .notes()
    .filter((note) => !note.archived && !note.hidden)
    .map(({ text }) => text)
    .sort()
