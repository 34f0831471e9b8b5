/** People who come into a room together, and what a newcomer reads there. */
import { boardOf } from '@samklang/shared/documents/board'
import * as Y from 'yjs'
import { Client } from './Client'
import { sleep, waitFor } from './latencies'
import type { Seat } from './targets/Target'

/** People at the door at the same time while a room fills before the clock runs. */
const AT_ONCE = 25

/** Everybody in, everybody in sync. */
export async function gather(seats: readonly Seat[]): Promise<Client[]> {
  const clients: Client[] = []
  for (let at = 0; at < seats.length; at += AT_ONCE) {
    const group = await Promise.all(seats.slice(at, at + AT_ONCE).map((seat) => Client.open(seat)))
    await Promise.all(group.map(({ synced }) => synced))
    clients.push(...group)
  }
  return clients
}

/** What somebody reads who comes now and has nothing. */
export async function readBack(seat: Seat): Promise<Y.Doc> {
  const doc = new Y.Doc()
  const client = await reader(seat, doc)
  await client.synced
  client.close()
  return doc
}

/** Somebody who applies everything they are sent. */
export async function reader(seat: Seat, doc: Y.Doc): Promise<Client> {
  const client = await Client.open(seat)
  client.onUpdate = (message) => Y.applyUpdate(doc, updateIn(message))
  return client
}

/** The update in a sync message: after its type and kind, with its length before it. */
export function updateIn(message: Buffer): Uint8Array {
  let at = 2
  while ((message[at++] ?? 0) >= 0x80);
  return message.subarray(at)
}

/** Every note's text, in an order of its own: equal where two boards say the same. */
export function textsOf(doc: Y.Doc): string {
  return boardOf(doc)
    .notes()
    .map(({ id, text, pos }) => `${id} ${text} ${pos?.join()}`)
    .sort()
    .join('\n')
}

/** Sends a board's history in, each message by its author, and waits until a newcomer reads all of it. */
export async function fill(
  seats: readonly Seat[],
  written: readonly { readonly author: number; readonly update: Uint8Array }[],
  expected: Y.Doc,
): Promise<void> {
  const clients = await gather(seats)
  for (const { author, update } of written) {
    // Where nobody says what is saved one socket sends all, so that nothing overtakes what it builds on.
    const client = clients[seats[0]?.tellsSaved ? author : 0]
    client?.wire.send(client.update(update))
    await client?.saved()
  }
  const last = seats[0]
  if (!last) return
  const wanted = textsOf(expected)
  for (let tries = 0; textsOf(await readBack(last)) !== wanted; tries++) {
    if (tries === 60) throw new Error('A board could not be filled.')
    await sleep(1000)
  }
  for (const client of clients) client.close()
  await waitFor(() => false, 200)
}
