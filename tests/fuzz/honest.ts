/** Honest people on a board: what they do by chance, as their pages would send it. */
import { boardOf } from '@samklang/shared/documents/board'
import { undoOf } from '@samklang/shared/documents/undo'
import * as Y from 'yjs'
import { note } from '../support/notes'
import type { Chance } from '../support/seeded'

export interface Honest {
  readonly name: string
  readonly doc: Y.Doc
  /** Does something, and returns what the page sends for it. */
  act(chance: Chance): Uint8Array[]
  /** Takes in what the server has sent. */
  hear(change: Uint8Array): void
}

/** A page of this person; `from` is what it loads. */
export function honest(name: string, client: number, from: Uint8Array | null): Honest {
  const doc = new Y.Doc()
  doc.clientID = client
  const board = boardOf(doc)
  if (from) Y.applyUpdate(doc, from)
  const origin = { page: name }
  const undo = undoOf(doc, origin)
  let sent: Uint8Array[] = []
  const ids: string[] = board.notes().map(({ id }) => id)
  const known = new Set<string>(ids)
  board.onChange(({ notes }) => {
    for (const id of notes) if (!known.has(id)) ids.push(id)
    for (const id of notes) known.add(id)
  })
  doc.on('update', (update: Uint8Array, by: unknown) => void (by !== HEARD && sent.push(update)))
  return {
    name,
    doc,
    act(chance) {
      sent = []
      const any = (): string => chance.of(ids)
      const doing = ids.length === 0 ? 0 : chance.number(10)
      if (doing <= 1) undo.addNote(note(`note-${name}-${chance.number(1e9)}`, words(chance)))
      else if (doing <= 5) type(any())
      else if (doing === 6) board.change(any(), { pos: [chance.number(900), chance.number(900)] }, origin)
      else if (doing === 7) board.change(any(), { colour: chance.of(['sun', 'sky', 'moss'] as const) }, origin)
      else if (doing === 8) draw()
      else if (chance.number(2) === 0) undo.undo()
      else undo.redo()
      return sent

      function type(id: string): void {
        // By whole characters: nobody can type half of one.
        const text = [...(board.textOf(id)?.toString() ?? '')].slice(0, 700)
        text.splice(chance.number(text.length + 1), chance.number(3) === 0 ? chance.number(6) : 0, ...words(chance))
        board.setText(id, text.join(''), origin)
      }
      function draw(): void {
        const id = `shape:${chance.number(30)}`
        if (chance.number(4) === 0) board.removeInk([id], origin)
        else board.putInk([{ id, typeName: 'shape', type: 'draw', x: chance.number(900) }], origin)
      }
    },
    hear: (change) => Y.applyUpdate(doc, change, HEARD),
  }
}

const HEARD = Symbol('heard')

const words = (chance: Chance): string =>
  chance.of(['møte', ' og så', ' ungdom', ' kveld', 'æøå', ' 😀', ' fritid for alle', 'x'])
