/** Answers and measures as tables: read back as they were, safe to open, and silent about what is withheld. */
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { wholeReport } from '../../../tests/support/reports'
import { unguarded } from './cells'
import { csvOfAnswers, csvOfMeasures } from './reportTables'

const read = (csv: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true, newline: '\r\n' }).data

test('[R112] a table of answers has a line for each item and each group, with every count as it was', () => {
  const report = wholeReport()
  const csv = csvOfAnswers(report, 'nb')
  expect(csv.startsWith('\uFEFF')).toBe(true)
  const rows = read(csv)
  const [round] = report.rounds
  const everybody = rows.filter((row) => row['Gruppe'] === 'Alle')
  expect(everybody).toHaveLength(round?.items.length ?? 0)
  expect(rows.length - everybody.length).toBe(Object.values(round?.groups ?? {}).flat().length)
  round?.items.forEach((item, index) => {
    const result = round.results[item]
    const row = everybody[index]
    if (result?.state !== 'shown') return expect(row?.['Antall 1']).toBe('')
    expect(Array.from({ length: 10 }, (_, step) => Number(row?.[`Antall ${step + 1}`]))).toEqual(result.counts)
    expect(row).toMatchObject({
      Svar: String(result.n),
      Midten: String(result.median),
      'Vet ikke': String(result.dontKnow),
    })
  })
  const talked = everybody.find((row) => row['Nr.'] === '3-2')
  expect(talked).toMatchObject({
    Skår: '4',
    'Samtalen endte med': 'felles tall',
    'Fra samtalen': report.talkNotes['3-2'],
  })
})

test('[R113] of what is withheld a table holds that it is, and no number', () => {
  const withheld = read(csvOfAnswers(wholeReport(), 'en')).filter((row) => row['Result'] === 'not shown')
  expect(withheld.length).toBeGreaterThan(2)
  for (const row of withheld) {
    const numbers = Object.entries(row).filter(([name]) => /^(Answers|Middle|Agreement|Count|Score)/.test(name))
    expect(numbers.map(([, cell]) => cell).join('')).toBe('')
    expect(row['Don’t know']).toBe('')
  }
})

test('[R114] no cell of a table is taken for a formula, and the text is as it was when the guard is taken off', () => {
  const [first] = wholeReport().measures
  const texts = ['=HYPERLINK("http://x")', '+1', '-1', '@a', '\tx', "'=1", 'a "quoted"; b,c\nnew line', 'æøå 😀 مرحبا']
  const measures = texts.flatMap((text) => (first === undefined ? [] : [{ ...first, text, owner: text }]))
  const rows = read(csvOfMeasures(wholeReport({ measures }), 'nb'))
  expect(rows.map((row) => unguarded(row['Tiltak'] ?? ''))).toEqual(texts)
  expect(rows.flatMap((row) => Object.values(row)).filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
})
