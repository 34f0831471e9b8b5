/** Notes that leave as files: whole, safe in a spreadsheet, and the same when they come back. */
import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { Colour, Note, NoteTag } from '../domain/note'
import { phases } from '../domain/phase'
import { samson } from '../domain/scorecard'
import { sayIn } from '../text/say'
import { NotesFile, notesFileOf } from './notesFile'
import { csvOfNotes } from './notesTable'
import { readPasted, type Words } from './pasted'

const say = sayIn('nb')
const named = <T extends string>(all: readonly T[], nameOf: (one: T) => string): ReadonlyMap<string, T> =>
  new Map(all.map((one) => [nameOf(one).toLowerCase(), one]))
const words: Words = {
  kind: named(['idea', 'measure'] as const, (one) => say(`domain.kind.${one}`)),
  phase: named(phases, (one) => say(`domain.phase.${one}`)),
  colour: named(Colour.options, (one) => say(`domain.colour.${one}`)),
  tag: named(NoteTag.options, (one) => say(`domain.tag.${one}`)),
  status: named(Note.shape.status.unwrap().options, (one) => say(`domain.status.${one}`)),
}

const text = fc
  .string({
    unit: fc.constantFrom('a', 'å', '=', '+', '-', '@', "'", '"', ';', ',', '\n', '\t', ' ', '😀'),
    minLength: 1,
    maxLength: 40,
  })
  .map((one) => one.replace(/\r/g, '').trim())
  .filter((one) => one !== '')
const anyNote = fc
  .record({
    kind: fc.constantFrom('idea' as const, 'measure' as const),
    text,
    phase: fc.constantFrom(...phases),
    colour: fc.constantFrom(...Colour.options),
    tags: fc.uniqueArray(fc.constantFrom(...NoteTag.options)),
    owner: fc.option(text),
    due: fc.constantFrom(null, '2027-03-14', '2028-02-29'),
    status: fc.constantFrom(...Note.shape.status.unwrap().options),
    author: fc.option(text),
  })
  .map((given) => Note.parse({ id: 'note-aaaa', ...given, ...(given.kind === 'idea' ? { status: 'not-begun' } : {}) }))

test('[D130] notes that leave as a table and are pasted back are the same, whatever stands in them', () => {
  fc.assert(
    fc.property(fc.array(anyNote, { minLength: 1, maxLength: 6 }), (notes) => {
      const { notes: read, table } = readPasted(csvOfNotes(notes, say, samson), words)
      expect(table).toBe(true)
      const back = (note: Note) => ({
        kind: note.kind,
        text: note.text,
        phase: note.phase,
        colour: note.colour,
        tags: note.tags,
        owner: note.owner,
        due: note.due,
        status: note.kind === 'measure' ? note.status : null,
      })
      expect(read).toEqual(notes.map(back))
    }),
  )
})

test('[D131] no cell of the table is reckoned out by a spreadsheet, and it says that it is UTF-8', () => {
  fc.assert(
    fc.property(fc.array(anyNote, { minLength: 1, maxLength: 6 }), (notes) => {
      const csv = csvOfNotes(notes, say, samson)
      expect(csv.startsWith('\uFEFF')).toBe(true)
      const { data } = Papa.parse<string[]>(csv.slice(1), { skipEmptyLines: true })
      expect(data.length).toBe(notes.length + 1)
      for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
    }),
  )
})

test('[D132] the JSON of notes reads back by its schema, with everything that stands on each', () => {
  const note = Note.parse({
    id: 'note-aaaa',
    kind: 'measure',
    text: 'Åpent hus',
    owner: 'Kari',
    createdAt: 1_800_000_000_000,
  })
  const file = JSON.parse(JSON.stringify(notesFileOf([note], 'Fritid for alle', 1_800_000_100_000)))
  expect(NotesFile.parse(file)).toMatchObject({
    version: 1,
    room: 'Fritid for alle',
    exportedAt: '2027-01-15T08:01:40.000Z',
    notes: [{ id: 'note-aaaa', text: 'Åpent hus', owner: 'Kari', createdAt: '2027-01-15T08:00:00.000Z', turn: null }],
  })
})
