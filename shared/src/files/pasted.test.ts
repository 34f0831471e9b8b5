/** Lists and tables that people paste: read as notes, with nothing left out. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NOTE_TEXT_MAX } from '../domain/note'
import { PASTE_MAX, readPasted, type Words } from './pasted'

const words: Words = {
  kind: new Map([
    ['tiltak', 'measure'],
    ['idé', 'idea'],
  ]),
  phase: new Map([
    ['velg det viktigste', 'focus'],
    ['grow it', 'grow'],
  ]),
  colour: new Map([['blå', 'sky']]),
  tag: new Map([
    ['barriere', 'barrier'],
    ['ressurs', 'resource'],
  ]),
  status: new Map([['i gang', 'under-way']]),
}
const texts = (given: string) => readPasted(given, words).notes.map((note) => note.text)

test('[D70] each line of a list becomes a note, without its bullet or number', () => {
  expect(texts('- Ringe lagene\n\n* Åpent kjøkken\r\n3. Felles buss\n  • Kaffe  \nTall: 3.5 prosent')).toEqual([
    'Ringe lagene',
    'Åpent kjøkken',
    'Felles buss',
    'Kaffe',
    'Tall: 3.5 prosent',
  ])
})

test('[D71] a table is read by the names of its columns, in bokmål and English, with commas, semicolons or tabs', () => {
  const rows = [
    ['Hva?', 'Eier', 'Frist', 'Fase', 'Farge', 'Merker', 'Slag'],
    ['Ringe lagene', 'Kari', '1.6.2027', 'Velg det viktigste', 'Blå', 'barriere / ressurs', 'Tiltak'],
  ]
  for (const by of [',', ';', '\t']) {
    const { notes, table } = readPasted(rows.map((row) => row.join(by)).join('\n'), words)
    expect(table).toBe(true)
    expect(notes).toEqual([
      {
        kind: 'measure',
        text: 'Ringe lagene',
        owner: 'Kari',
        due: '2027-06-01',
        phase: 'focus',
        colour: 'sky',
        tags: ['barrier', 'resource'],
        status: null,
      },
    ])
  }
  expect(readPasted('text,phase\n"Two lines,\nquoted",Grow it', words).notes).toMatchObject([
    { text: 'Two lines,\nquoted', phase: 'grow' },
  ])
})

test('[D72] a cell that cannot be read, and a column nobody knows, stand in the text of the note', () => {
  const { notes } = readPasted('tekst;frist;farge;kommune\nRinge;snart;rosa;Verdal', words)
  expect(notes).toMatchObject([{ text: 'Ringe\nfrist: snart\nfarge: rosa\nkommune: Verdal', due: null, colour: null }])
  expect(readPasted('tekst;frist\nRinge;31.02.2027', words).notes[0]?.text).toBe('Ringe\nfrist: 31.02.2027')
})

test('[D73] every word of a list is in the notes, none is longer than a note, and what has no room is counted', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'å', '😀', 'x'), minLength: 1, maxLength: 2500 })
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (lines) => {
      const { notes } = readPasted(lines.join('\n'), words)
      expect(notes.map((note) => note.text).join('')).toBe(lines.join(''))
      expect(notes.every((note) => note.text.length <= NOTE_TEXT_MAX)).toBe(true)
    }),
    { numRuns: 60 },
  )
  const many = readPasted(Array.from({ length: PASTE_MAX + 7 }, (_, n) => `Linje nummer ${n}`).join('\n'), words)
  expect([many.notes.length, many.left]).toEqual([PASTE_MAX, 7])
  expect(readPasted('  \n ', words).notes).toEqual([])
})
