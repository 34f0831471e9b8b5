/** What somebody pastes, a list of lines or a table out of a spreadsheet, read as notes; nothing of it is left out. */
import Papa from 'papaparse'
import { Day, NAME_MAX, NOTE_TEXT_MAX, type Colour, type NoteTag } from '../domain/note'
import type { MeasureStatus, Phase } from '../domain/phase'
import { unguarded } from './cells'

/** Most notes read from one paste; the rest is told of, and stays where it was copied from. */
export const PASTE_MAX = 1000

export interface PastedNote {
  readonly kind: 'idea' | 'measure' | null
  readonly text: string
  readonly phase: Phase | null
  readonly colour: Colour | null
  readonly tags: readonly NoteTag[]
  readonly owner: string | null
  /** A day as 2027-03-14. */
  readonly due: string | null
  readonly status: MeasureStatus | null
}

export interface Pasted {
  readonly notes: readonly PastedNote[]
  /** Was it a table with names above its columns? */
  readonly table: boolean
  /** Lines or rows that there was no room for. */
  readonly left: number
}

type Column = 'text' | 'kind' | 'phase' | 'colour' | 'tags' | 'owner' | 'due' | 'status' | 'kept'

/** The words of every language for what stands in cells, in small letters. */
export interface Words {
  readonly kind: ReadonlyMap<string, 'idea' | 'measure'>
  readonly phase: ReadonlyMap<string, Phase>
  readonly colour: ReadonlyMap<string, Colour>
  readonly tag: ReadonlyMap<string, NoteTag>
  readonly status: ReadonlyMap<string, MeasureStatus>
}

/** What columns are called by people, in bokmål and English. */
const headers: Readonly<Record<Column, readonly string[]>> = {
  text: ['tekst', 'text', 'lapp', 'note', 'idé', 'ide', 'idea', 'tiltak', 'measure', 'hva', 'what', 'innhold'],
  kind: ['slag', 'type', 'kind'],
  phase: ['fase', 'phase'],
  colour: ['farge', 'colour', 'color'],
  tags: ['merke', 'merker', 'tag', 'tags'],
  owner: ['eier', 'owner', 'hvem', 'who', 'ansvarlig'],
  due: ['frist', 'due', 'dato', 'date', 'når', 'innen', 'by when'],
  status: ['status', 'hvor langt', 'how far'],
  /** Stands in a table that was taken out of a board; a board that takes it in writes these itself. */
  kept: ['påstand', 'statement', 'skrevet av', 'written by'],
}

const nothing = {
  kind: null,
  phase: null,
  colour: null,
  tags: [],
  owner: null,
  due: null,
  status: null,
} as const satisfies Omit<PastedNote, 'text'>

/** Reads what was pasted. Lines lose their bullets and numbers; cells that cannot be read stand in the note's text. */
export function readPasted(given: string, words: Words): Pasted {
  const read = readTable(given, words) ?? { notes: readLines(given), table: false }
  const whole = read.notes.flatMap(splitLong)
  return { notes: whole.slice(0, PASTE_MAX), table: read.table, left: Math.max(0, whole.length - PASTE_MAX) }
}

function readTable(given: string, words: Words): { notes: PastedNote[]; table: true } | null {
  const { data } = Papa.parse<string[]>(given.trim(), { skipEmptyLines: 'greedy' })
  const [names, ...rows] = data
  if (!names || rows.length === 0) return null
  const columns = names.map(columnOf)
  // Without a column for the text, or with that alone, it is an ordinary list whose first line happens to look so.
  if (!columns.includes('text') || names.length < 2) return null
  return {
    table: true,
    notes: rows.flatMap((row) => {
      const note = noteOfRow(row, names, columns, words)
      return note.text === '' ? [] : [note]
    }),
  }
}

function columnOf(name: string): Column | null {
  const sought = name
    .trim()
    .replace(/^\uFEFF/, '')
    .replace(/[?:]$/, '')
    .toLowerCase()
  // reason: the keys of our own table
  const columns = Object.keys(headers) as Column[]
  return columns.find((column) => headers[column].includes(sought)) ?? null
}

function noteOfRow(
  row: readonly string[],
  names: readonly string[],
  columns: readonly (Column | null)[],
  words: Words,
): PastedNote {
  const note = { ...nothing, text: '' } as {
    -readonly [K in keyof PastedNote]: PastedNote[K]
  }
  const unread: string[] = []
  row.forEach((cell, at) => {
    const value = unguarded(cell.trim())
    if (value === '') return
    const column = columns[at] ?? null
    if (column === 'text' && note.text === '') note.text = value
    else if (column === null || !take(note, column, value, words)) {
      const name = names[at]?.trim() ?? ''
      unread.push(name === '' ? value : `${name}: ${value}`)
    }
  })
  return { ...note, text: [note.text, ...unread].filter((part) => part !== '').join('\n') }
}

/** False when the cell cannot be read as what its column says. */
function take(
  note: { -readonly [K in keyof PastedNote]: PastedNote[K] },
  column: Column,
  value: string,
  words: Words,
): boolean {
  const word = value.toLowerCase()
  switch (column) {
    case 'text':
      return false
    case 'kind':
      note.kind = words.kind.get(word) ?? null
      return note.kind !== null
    case 'phase':
      note.phase = words.phase.get(word) ?? null
      return note.phase !== null
    case 'colour':
      note.colour = words.colour.get(word) ?? null
      return note.colour !== null
    case 'owner':
      if (value.length > NAME_MAX) return false
      note.owner = value
      return true
    case 'due':
      note.due = dayOf(value)
      return note.due !== null
    case 'status':
      note.status = words.status.get(word) ?? null
      return note.status !== null
    case 'kept':
      return true
    case 'tags': {
      const tags = word.split(/[,;/]/).map((part) => words.tag.get(part.trim()))
      const known = tags.flatMap((tag) => tag ?? [])
      if (known.length < tags.length) return false
      note.tags = [...new Set(known)]
      return true
    }
  }
}

/** 2027-06-01, 1.6.2027 or 1/6/2027: the day first, as people here write it. Null for anything else. */
function dayOf(text: string): string | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text) ?? []
  const iso = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const read = Day.safeParse(iso)
  return read.success ? read.data : null
}

function readLines(given: string): PastedNote[] {
  return given.split(/\r?\n/).flatMap((line) => {
    const text = line
      .replaceAll('\t', '  ')
      .replace(/^\s*(?:[-*•·–]|\d{1,3}[.)])\s+/, '')
      .trim()
    return text === '' ? [] : [{ ...nothing, text }]
  })
}

/** A text too long for one note goes on in the next, between two characters. */
function splitLong(note: PastedNote): PastedNote[] {
  if (note.text.length <= NOTE_TEXT_MAX) return [note]
  const letters = [...note.text]
  const parts: PastedNote[] = []
  // Half of the most is enough room for any character to count double.
  while (letters.length > 0) parts.push({ ...note, text: letters.splice(0, NOTE_TEXT_MAX / 2).join('') })
  return parts
}
