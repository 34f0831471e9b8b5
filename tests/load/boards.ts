/** What writers write: updates made before the clock runs, and whole boards with a long history. */
import { boardOf } from '@samklang/shared/documents/board'
import { Note } from '@samklang/shared/domain/note'
import * as Y from 'yjs'
import { chanceFrom, type Chance } from '../support/seeded'
import { markOf } from './marks'

/** Edits of one note before a writer goes on with the next, well below what a text may hold. */
const PER_NOTE = 60

/** A note as somebody makes it on the board. */
export function noteOf(id: string, text: string, chance: Chance): Note {
  const pos: [number, number] = [chance.number(2000) - 1000, chance.number(2000) - 1000]
  return Note.parse({ id, kind: 'idea', text, pos, createdAt: 1_790_000_000_000 })
}

/**
 * One writer's updates in order: typing on notes of their own, a mark in each. They need nothing of anybody else's.
 * @param writer also decides their client id, so that no two share one.
 */
export function typing(seed: number, writer: number, count: number, perNote = PER_NOTE): Uint8Array[] {
  const doc = new Y.Doc()
  doc.clientID = clientId(seed, writer)
  const board = boardOf(doc)
  const chance = chanceFrom(seed * 7919 + writer)
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let number = 0; number < count; number++) {
    const id = `note-${seed}-${writer}-${Math.floor(number / perNote)}`
    const mark = `${markOf(writer, number)} `
    const text = board.textOf(id)
    if (text) text.insert(text.length, mark)
    else board.addNote(noteOf(id, mark, chance), null)
  }
  return updates
}

/** Far above the ids a server keeps for itself, below 2^32. */
export function clientId(seed: number, person: number): number {
  return 100_000 + (seed % 1000) * 1_000_000 + person
}

/** One message of a board's history: who sent it, and the update. */
export interface Written {
  readonly author: number
  readonly update: Uint8Array
}

/** Edits of one author in one message: somebody who comes back from half an hour offline. */
const EDITS_PER_MESSAGE = 100

/**
 * A board with a past: so many notes, and so many edits after one another by authors who write on each other's notes.
 * Half of the edits type, two of five move a note, one of ten takes letters out again.
 */
export function history(seed: number, notes: number, edits: number, authors: number): Written[] {
  const doc = new Y.Doc()
  const board = boardOf(doc)
  const chance = chanceFrom(seed)
  const written: Written[] = []
  let author = 0
  doc.on('update', (update: Uint8Array) => written.push({ author, update }))
  const idOf = (note: number): string => `hist-${seed}-${note}`
  let made = 0
  for (let done = 0; done < edits; done += EDITS_PER_MESSAGE) {
    author = (done / EDITS_PER_MESSAGE) % authors
    doc.clientID = clientId(seed, author)
    doc.transact(() => {
      const wanted = Math.min(notes, Math.ceil(((done + EDITS_PER_MESSAGE) / edits) * notes))
      for (; made < wanted; made++) board.addNote(noteOf(idOf(made), wordsOf(chance, 4), chance), null)
      for (let edit = 0; edit < EDITS_PER_MESSAGE; edit++) editOne(board, idOf(chance.number(made)), chance)
    })
  }
  return written
}

function editOne(board: ReturnType<typeof boardOf>, id: string, chance: Chance): void {
  const text = board.textOf(id)
  const kind = chance.number(10)
  if (text === null || kind < 4) board.change(id, { pos: [chance.number(4000), chance.number(4000)] }, null)
  else if (kind < 9 || text.length < 8) text.insert(chance.number(text.length + 1), wordsOf(chance, 1))
  else text.delete(chance.number(text.length - 4), 4)
}

const words = ['vi ', 'møtes ', 'mandag ', 'sammen ', 'om ', 'natta ', 'hver ', 'uke ', 'nabo ', 'lokale ']

function wordsOf(chance: Chance, count: number): string {
  return Array.from({ length: count }, () => chance.of(words)).join('')
}
