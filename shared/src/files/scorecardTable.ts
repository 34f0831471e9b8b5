/** A scorecard as a table: a line a value, field or statement, a column a text and language; for translating in a spreadsheet. */
import Papa from 'papaparse'
import { type LanguageTag, LanguageTag as Tag } from '../domain/language'
import { languagesOf } from '../domain/readScorecard'
import { ActionField, CoreValue, numberOf, type Scorecard, Statement, type StatementId } from '../domain/scorecard'
import { inOrder } from '../domain/scorecardEditing'
import { faultsOf, type Part } from '../domain/scorecardFaults'
import { textNames } from '../domain/scorecardTexts'
import { guarded, unguarded } from './cells'
import type { FileFault, ReadFile } from './scorecardFile'

const kinds = ['value', 'field', 'statement'] as const
type Kind = (typeof kinds)[number]

const lists = { value: 'values', field: 'fields', statement: 'statements' } as const
const texts: Readonly<Record<Kind, readonly string[]>> = {
  value: textNames.values,
  field: textNames.fields,
  statement: textNames.statements,
}
const allTexts = [...new Set(Object.values(texts).flat())]
const plain = ['kind', 'id', 'number', 'field', 'value', 'core', 'thick', 'source'] as const
/** What a mark may be written as. */
const marks: Readonly<Record<string, boolean>> = {
  ...Object.fromEntries(['yes', 'ja', 'x', '1', 'true', 'sann'].map((word) => [word, true])),
  ...Object.fromEntries(['no', 'nei', '0', 'false', 'usann', ''].map((word) => [word, false])),
}
const schemas = { value: CoreValue, field: ActionField, statement: Statement } as const

/** With a mark that it is UTF-8, and no cell that a spreadsheet would reckon out. */
export function csvOfScorecard(scorecard: Scorecard): string {
  const columns = languagesOf(scorecard).flatMap((tag) => allTexts.map((text) => `${text} ${tag}`))
  const rows = [
    ...scorecard.values.map((one) => ({ kind: 'value', ...one })),
    ...scorecard.fields.map((one) => ({ kind: 'field', ...one })),
    ...scorecard.statements.map((one) => ({
      kind: 'statement',
      ...one,
      number: numberOf(scorecard, one.id),
      core: one.core ? 'yes' : 'no',
      thick: one.thick === undefined ? '' : one.thick ? 'yes' : 'no',
    })),
  ]
  const cells = rows.map((row) => {
    const own: Readonly<Record<string, unknown>> = row
    const inWords = (column: string): unknown => {
      const [text = '', tag = ''] = column.split(' ')
      return (own[text] as Readonly<Record<string, string>> | undefined)?.[tag]
    }
    return [...plain.map((name) => own[name]), ...columns.map(inWords)].map((cell) => guarded(String(cell ?? '')))
  })
  return `\uFEFF${Papa.unparse([[...plain, ...columns], ...cells])}\r\n`
}

/**
 * Reads it for a room of that language; id, version and draft mark are `base`'s. A statement without an id is the one of
 * `base` with the same text, else a new one. Every fault is told with its line.
 */
export function scorecardOfCsv(
  csv: string,
  language: LanguageTag,
  base: Scorecard,
  newId: () => StatementId,
): ReadFile {
  const { data, errors } = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { skipEmptyLines: false })
  const [header = [], ...body] = data
  const columns = header.map(columnOf)
  if (!columns.includes('kind')) return { faults: [{ line: 1, reason: 'not-a-scorecard', about: null }] }
  const faults: FileFault[] = [
    ...errors.flatMap(({ row, type }) =>
      type === 'Quotes' ? [{ line: (row ?? 0) + 1, reason: 'not-a-scorecard' as const, about: null }] : [],
    ),
    ...header.flatMap((name, at) =>
      name.trim() === '' || isColumn(columns[at] ?? '')
        ? []
        : [{ line: 1, reason: 'unknown-column' as const, about: name }],
    ),
  ]
  const found: Record<'values' | 'fields' | 'statements', { part: unknown; line: number }[]> = {
    values: [],
    fields: [],
    statements: [],
  }
  body.forEach((cells, at) => {
    if (cells.every((cell) => cell.trim() === '')) return
    const line = at + 2
    const row = new Map(columns.map((name, column) => [name, unguarded(cells[column] ?? '').trim()]))
    const kind = kinds.find((one) => one === row.get('kind')?.toLowerCase())
    if (kind === undefined) return void faults.push({ line, reason: 'unknown-kind', about: row.get('kind') ?? '' })
    const elsewhere = [...row].filter(([name, cell]) => cell !== '' && !belongs(kind, name))
    for (const [about] of elsewhere) faults.push({ line, reason: 'not-allowed-here', about })
    const part = partOf(kind, row, found.fields.length + 1, () => idOf(row))
    const read = schemas[kind].safeParse(part)
    if (read.success) return void found[lists[kind]].push({ part: read.data, line })
    for (const { path, code } of read.error.issues) {
      const missing = part[String(path[0])] === undefined
      const reason = code === 'too_big' ? 'too-long' : missing ? 'missing' : 'not-allowed-here'
      faults.push({ line, reason, about: path.join(' ') })
    }
  })
  if (faults.length > 0) return { faults }
  // Whoever numbers the fields anew in a spreadsheet means their order.
  found.fields.sort((a, b) => numberIn(a.part) - numberIn(b.part))
  // reason: each list holds what its own schema has just read
  const scorecard = {
    id: base.id,
    version: base.version,
    draft: base.draft,
    values: found.values.map(({ part }) => part),
    fields: found.fields.map(({ part }) => part),
    statements: found.statements.map(({ part }) => part),
  } as Scorecard
  const lineOf = (part: Part | null): number | null =>
    part === null ? null : (found[part.list][part.at]?.line ?? null)
  const more = faultsOf(scorecard, language).map(({ part, reason }): FileFault => ({
    line: lineOf(part),
    reason,
    about: null,
  }))
  return more.length === 0 ? { scorecard: inOrder(scorecard) } : { faults: more }

  /** A row somebody has added has no id; one that says what a statement said is that statement. */
  function idOf(row: ReadonlyMap<string, string>): StatementId {
    const text = row.get(`text ${language}`)
    const taken = new Set(body.map((cells) => cells[columns.indexOf('id')]?.trim()))
    const same = base.statements.find((one) => !taken.has(one.id) && one.text[language]?.trim() === text)
    const made = found.statements.some(({ part }) => (part as Statement).id === same?.id)
    return same === undefined || made ? newId() : same.id
  }
}

// reason: only what the schema of fields has read is in the list
const numberIn = (part: unknown): number => (part as ActionField).number

/** May a cell of this column be filled for this kind? */
function belongs(kind: Kind, column: string): boolean {
  const [text = '', tag] = column.split(' ')
  if (tag !== undefined) return texts[kind].includes(text)
  if (kind === 'value') return column === 'kind' || column === 'id'
  if (kind === 'field') return ['kind', 'id', 'number'].includes(column)
  return true
}

/** Names in whatever letters; the tag of a language as it is, since `zh-Hant` is one. */
function columnOf(name: string): string {
  const [text = '', ...tag] = name.trim().split(/\s+/)
  return [text.toLowerCase(), ...tag].join(' ')
}

function isColumn(name: string): boolean {
  if (plain.some((one) => one === name)) return true
  const [text = '', tag = '', ...more] = name.split(' ')
  return allTexts.some((one) => one === text) && Tag.safeParse(tag).success && more.length === 0
}

function partOf(
  kind: Kind,
  row: ReadonlyMap<string, string>,
  nextField: number,
  newId: () => string,
): Record<string, unknown> {
  const filled = (name: string): string | undefined => row.get(name) || undefined
  const worded = (text: string): Record<string, string> | undefined => {
    const inAll = [...row].filter(([name, cell]) => name.startsWith(`${text} `) && cell !== '')
    return inAll.length === 0
      ? undefined
      : Object.fromEntries(inAll.map(([name, cell]) => [name.slice(text.length + 1), cell]))
  }
  const words = Object.fromEntries(texts[kind].flatMap((text) => (worded(text) ? [[text, worded(text)]] : [])))
  const id = filled('id')
  if (kind === 'value') return { id, ...words }
  if (kind === 'field') return { id, number: Number(filled('number') ?? nextField), ...words }
  /** What is written there, where it is no yes and no no: the schema refuses it. */
  const mark = (name: string): unknown => marks[row.get(name)?.toLowerCase() ?? ''] ?? row.get(name)
  return {
    id: id ?? newId(),
    field: filled('field'),
    value: filled('value'),
    core: mark('core'),
    ...(filled('thick') === undefined ? {} : { thick: mark('thick') }),
    source: filled('source') ?? '-',
    ...words,
  }
}
