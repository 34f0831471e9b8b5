/** A board with as many notes as one asks for, written over a live socket as a browser would write them. */
import { boardOf } from '@samklang/shared/documents/board'
import { boardAddress } from '@samklang/shared/documents/names'
import type { Note } from '@samklang/shared/domain/note'
import { Colour } from '@samklang/shared/domain/note'
import { phases, type Phase } from '@samklang/shared/domain/phase'
import { note } from './notes'
import type { Visitor } from './people'
import { chanceFrom } from './seeded'
import { stockClient, type Client } from './stockClient'
import * as Y from 'yjs'

const words =
  'felles kaffe hver torsdag for alle på huset med skyss fra skolen og barnepass så flere kan være med når det passer dem best'.split(
    ' ',
  )

/** Notes of mixed length, kind and colour, the same for the same seed. `among` are the phases they lie in. */
export function manyNotes(count: number, among: readonly Phase[] = phases, seed = 7): Note[] {
  const chance = chanceFrom(seed)
  return Array.from({ length: count }, (_, at) => {
    const kind = at % 5 === 4 ? 'measure' : 'idea'
    const text = Array.from({ length: 3 + chance.number(12) }, () => chance.of(words)).join(' ')
    return note(`note-${String(at).padStart(5, '0')}`, `${at + 1} ${text}`, {
      kind,
      pos: null,
      phase: among[at % among.length],
      colour: chance.of(Colour.options),
      createdAt: 1_790_000_000_000 + at,
      ...(kind === 'measure' ? { owner: 'Frivilligsentralen', due: '2027-03-14', status: 'under-way' } : {}),
    })
  })
}

/** Somebody's own socket to their room's board, in sync. */
export async function liveBoard(visitor: Visitor): Promise<Client> {
  const { origin } = visitor.server
  const { session } = await visitor.ask('session')
  const client = stockClient({
    base: origin.replace('http', 'ws'),
    path: boardAddress(visitor.room, session.room.epoch),
    headers: { origin, cookie: [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    name: 'whoever fills the board',
    doc: new Y.Doc(),
  })
  await client.synced()
  return client
}

/** Puts them on the board, a few hundred an edit, and waits until all of them are on disk. */
export async function fillBoard(visitor: Visitor, notes: readonly Note[]): Promise<void> {
  const client = await liveBoard(visitor)
  const board = boardOf(client.doc)
  for (let from = 0; from < notes.length; from += 250) {
    client.doc.transact(() => {
      for (const one of notes.slice(from, from + 250)) board.addNote(one, null)
    })
    await client.saved()
  }
  client.leave()
}
