/** Seeded random editing by several people with networks that come and go ends with the same board everywhere. */
import { boardOf } from '@samklang/shared/documents/board'
import type { Phase } from '@samklang/shared/domain/phase'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { note } from '../support/notes'
import { chanceFrom, type Chance } from '../support/seeded'
import { type Client, openWorld, room, type World } from '../support/sockets'
import { until } from '../support/until'

let world: World | null = null
afterEach(async () => {
  await world?.close()
  world = null
})

const phases: Phase[] = ['map', 'focus', 'people', 'market', 'grow']
const people = ['kari', 'ola', 'nina', 'per', 'fatima']
const STEPS = 400

/** Everything a person can see of a board. */
function seen(doc: Y.Doc): string {
  const board = boardOf(doc)
  const ink = board.ink().sort((a, b) => (a.id < b.id ? -1 : 1))
  return JSON.stringify([board.notes(), ink])
}

function edit(doc: Y.Doc, chance: Chance): void {
  const board = boardOf(doc)
  const all = board.notes()
  const act = chance.number(all.length === 0 ? 1 : 8)
  if (act === 0)
    return board.addNote(
      note(`note-${chance.number(1e9)}`, `ny ${chance.number(99)}`, { createdAt: chance.number(1e6) }),
      null,
    )
  if (act === 6)
    return void board.putInk(
      [{ id: `shape:s${chance.number(9)}`, typeName: 'shape', type: 'draw', x: chance.number(99) }],
      null,
    )
  if (act === 7) return board.removeInk([`shape:s${chance.number(9)}`], null)
  const { id, text } = chance.of(all)
  if (act === 1) board.change(id, { pos: [chance.number(900), chance.number(900)] }, null)
  else if (act === 2) board.change(id, { phase: chance.of(phases), status: 'under-way' }, null)
  else if (act === 3) board.change(id, { archived: chance.number(2) === 0, owner: chance.of(['Ola', null]) }, null)
  else {
    // By whole characters: nobody can type half of one.
    const letters = [...text]
    letters.splice(chance.number(letters.length + 1), chance.number(4), chance.of(['å', 'mer ', '😀', '']))
    board.setText(id, letters.join(''), null)
  }
}

for (const seed of [1, 20_27, 77_777]) {
  test(`[L19] whatever people do, with networks that come and go and pages that are reloaded, all end with one board: seed ${seed}`, async () => {
    const chance = chanceFrom(seed)
    const opened = (world = await openWorld({ limits: { tailUpdates: 40 } }))
    const clients = people.map((name): { name: string; client: Client } => ({ name, client: opened.client(name) }))
    await Promise.all(clients.map(({ client }) => client.synced()))
    for (let step = 0; step < STEPS; step++) {
      const person = chance.of(clients)
      const { provider, doc } = person.client
      const what = chance.number(40)
      if (what === 0) provider.disconnect()
      else if (what === 1) provider.connect()
      else if (what === 2) {
        // Reloaded: what is in the browser lives on in a new document under another client id.
        const again = new Y.Doc()
        Y.applyUpdate(again, Y.encodeStateAsUpdate(doc))
        person.client.leave()
        person.client = opened.client(person.name, again)
      } else if (what === 3) {
        await opened.live.editBoard(room, (board) => edit(board, chance))
      } else if (what < 8) await new Promise(setImmediate)
      else edit(doc, chance)
    }
    for (const { client } of clients) client.provider.connect()
    await Promise.all(clients.map(({ client }) => client.synced()))
    await Promise.all(clients.map(({ client }) => client.saved()))
    const kept = await opened.live.readBoard(room, seen)
    await until('all have the same board', () => clients.every(({ client }) => seen(client.doc) === kept))
    expect(clients.flatMap(({ client }) => client.closes)).toEqual([])
    expect(opened.logged).toEqual([])

    const newcomer = opened.client('else')
    await newcomer.synced()
    expect(seen(newcomer.doc)).toBe(kept)
    for (const { client } of clients) expect(client.doc.store.pendingStructs).toBeNull()
  })
}
