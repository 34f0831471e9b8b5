/** A scorecard as a table: a line a value, field or statement, a column a text and language; for translating in a spreadsheet. */
import Papa from 'papaparse'
import { type LanguageTag, LanguageTag as Tag } from '../domain/language'
import { languagesOf } from '../domain/readScorecard'
import { ActionField, CoreValue, type Scorecard, Statement } from '../domain/scorecard'
import { faultsOf, type Part } from '../domain/scorecardFaults'
import { guarded, unguarded } from './cells'
import type { FileFault, ReadFile } from './scorecardFile'

const kinds = ['value', 'field', 'statement'] as const
type Kind = (typeof kinds)[number]

/** What of each kind is put in words. */
const texts = {
  value: ['name', 'explanation', 'question'],
  field: ['name', 'subtitle', 'explanation'],
  statement: ['text', 'easier', 'prompt'],
} as const satisfies Record<Kind, readonly string[]>
const allTexts = [...new Set(Object.values(texts).flat())]
const plain = ['kind', 'id', 'number', 'field', 'value', 'core', 'source'] as const
const lists = { value: 'values', field: 'fields', statement: 'statements' } as const
const schemas = { value: CoreValue, field: ActionField, statement: Statement } as const

/** With a mark that it is UTF-8, and no cell that a spreadsheet would reckon out. */
export function csvOfScorecard(scorecard: Scorecard): string {
  const columns = languagesOf(scorecard).flatMap((tag) => allTexts.map((text) => `${text} ${tag}`))
  const rows = [
    ...scorecard.values.map((one) => ({ kind: 'value', ...one })),
    ...scorecard.fields.map((one) => ({ kind: 'field', ...one })),
    ...scorecard.statements.map((one) => ({ kind: 'statement', ...one, core: one.core ? 'yes' : 'no' })),
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

/** Reads it for a room of that language; id, version and draft mark are `base`'s. Every fault is told with its line. */
export function scorecardOfCsv(
  csv: string,
  language: LanguageTag,
  base: Pick<Scorecard, 'id' | 'version' | 'draft'>,
): ReadFile {
  const { data, errors } = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { skipEmptyLines: false })
  const [header = [], ...body] = data
  const columns = header.map((name) => name.trim().toLowerCase())
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
    const read = schemas[kind].safeParse(partOf(kind, row))
    if (read.success) found[lists[kind]].push({ part: read.data, line })
    else {
      for (const { path, code } of read.error.issues) {
        const reason =
          code === 'too_big'
            ? 'too-long'
            : code === 'invalid_type' || code === 'custom'
              ? 'missing'
              : 'not-allowed-here'
        faults.push({ line, reason, about: path.join(' ') })
      }
    }
  })
  // reason: each list holds what its own schema has just read
  const scorecard = {
    ...base,
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
  const all = faults.length > 0 ? faults : more
  return all.length === 0 ? { scorecard } : { faults: all }
}

function isColumn(name: string): boolean {
  if (plain.some((one) => one === name)) return true
  const [text = '', tag = '', ...more] = name.split(' ')
  return allTexts.some((one) => one === text) && Tag.safeParse(tag).success && more.length === 0
}

function partOf(kind: Kind, row: ReadonlyMap<string, string>): unknown {
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
  if (kind === 'field')
    return { id, number: filled('number') === undefined ? undefined : Number(filled('number')), ...words }
  const core = filled('core')?.toLowerCase()
  return {
    id: id ?? filled('number'),
    field: filled('field'),
    value: filled('value'),
    core: ['yes', 'ja', '1', 'true'].includes(core ?? ''),
    source: filled('source') ?? '-',
    ...words,
  }
}
