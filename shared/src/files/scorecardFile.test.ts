/** Scorecards as files: out and in again, and what is said of a file that is none. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { samson, type Scorecard } from '../domain/scorecard'
import { jsonOfScorecard, scorecardOfJson } from './scorecardFile'
import { csvOfScorecard, scorecardOfCsv } from './scorecardTable'

const newId = () => 's-justmade1' as const
const inFewLanguages = fc.dictionary(
  fc.constantFrom('en', 'uk', 'ar', 'so'),
  fc
    .string({ unit: fc.constantFrom('a', 'ø', '=', '-', ',', ';', '"', "'", '\n', 'ع'), minLength: 1, maxLength: 12 })
    .map((text) => `x${text}x`),
)

/** SAMSON with some statements left out, some texts changed and some added in other languages. */
const own: fc.Arbitrary<Scorecard> = fc
  .record({ leftOut: fc.uniqueArray(fc.nat(50), { maxLength: 40 }), words: inFewLanguages, formula: fc.boolean() })
  .map(({ leftOut, words, formula }) => ({
    ...samson,
    statements: samson.statements
      .filter((_, at) => !leftOut.includes(at))
      .map((one, at) => ({
        ...one,
        text: at % 3 === 0 ? { ...one.text, ...words } : one.text,
        ...(at % 4 === 0 ? { thick: at % 8 === 0 } : {}),
        prompt: at % 5 === 0 && formula ? { nb: '=2+2' } : one.prompt,
      })),
  }))

test('[T60] a scorecard that leaves as JSON or as a table comes back the same, whatever stands in it', () => {
  fc.assert(
    fc.property(own, (scorecard) => {
      expect(scorecardOfJson(jsonOfScorecard(scorecard), 'nb')).toEqual({ scorecard })
      expect(scorecardOfCsv(csvOfScorecard(scorecard), 'nb', scorecard, newId)).toEqual({ scorecard })
    }),
    { numRuns: 30 },
  )
})

test('[T61] a wrong file is told by line and reason, every fault at once, and nothing of it is taken', () => {
  const json = jsonOfScorecard(samson)
  const line = (text: string, find: string): number => text.slice(0, text.indexOf(find)).split('\n').length
  expect(scorecardOfJson('{"a": 1,\n"b": }', 'nb')).toEqual({ faults: [{ line: 2, reason: 'not-json', about: null }] })
  expect(scorecardOfJson(json.replace('"draft": true,', '"draft": true'), 'nb')).toEqual({
    faults: [{ line: line(json, '"draft"') + 1, reason: 'not-json', about: null }],
  })
  expect(scorecardOfJson('[1]', 'nb')).toEqual({ faults: [{ line: 1, reason: 'not-a-scorecard', about: null }] })
  const unknown = json
    .replace('"field": "goals"', '"field": "gools"')
    .replace('"value": "creativity"', '"value": "money"')
  const read = scorecardOfJson(unknown, 'nb')
  expect('faults' in read && read.faults.map(({ reason }) => reason).toSorted()).toEqual([
    'unknown-field',
    'unknown-value',
  ])
  const faults = 'faults' in read ? read.faults : []
  expect(faults.find(({ reason }) => reason === 'unknown-field')?.line).toBeLessThanOrEqual(line(unknown, '"gools"'))
  expect(faults.find(({ reason }) => reason === 'unknown-field')?.line).toBeGreaterThan(line(unknown, '"gools"') - 4)

  const csv = csvOfScorecard(samson)
  const rows = csv.split('\r\n')
  const twice = [...rows.slice(0, 20), rows[19], ...rows.slice(20)].join('\r\n')
  expect(scorecardOfCsv(twice, 'nb', samson, newId)).toMatchObject({ faults: [{ line: 21, reason: 'id-twice' }] })
  expect(scorecardOfCsv(csv.replace('text en', 'tekst engelsk'), 'nb', samson, newId)).toMatchObject({
    faults: expect.arrayContaining([{ line: 1, reason: 'unknown-column', about: 'tekst engelsk' }]),
  })
  expect(scorecardOfCsv('navn,alder\nKari,40', 'nb', samson, newId)).toEqual({
    faults: [{ line: 1, reason: 'not-a-scorecard', about: null }],
  })
  expect(scorecardOfCsv(csv.replace('\r\nvalue,', '\r\nverdier,'), 'nb', samson, newId)).toMatchObject({
    faults: expect.arrayContaining([{ line: 2, reason: 'unknown-kind', about: 'verdier' }]),
  })
})

test('[T62] every text of a scorecard must be there in the room’s language; others may be missing', () => {
  const english = {
    ...samson,
    statements: samson.statements.map((one, at) => (at === 4 ? { ...one, text: { en: 'Only here.' } } : one)),
  }
  expect(scorecardOfJson(jsonOfScorecard(english), 'en')).toEqual({ scorecard: english })
  expect(scorecardOfJson(jsonOfScorecard(english), 'nb')).toMatchObject({
    faults: [{ reason: 'not-in-room-language', about: 'statements.4' }],
  })
})

test('[T63] whatever a file holds, reading it ends in a scorecard or in faults', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      for (const read of [scorecardOfJson(text, 'nb'), scorecardOfCsv(text, 'nb', samson, newId)])
        expect('scorecard' in read || read.faults.length > 0).toBe(true)
    }),
  )
})

test('[T68] a row without an id is the statement with the same text, else a new one; marks and fields are never guessed', () => {
  const rows = csvOfScorecard(samson).split('\r\n')
  const at = rows.findIndex((row) => row.startsWith('statement,1-2,'))
  const row = rows[at] ?? ''
  const read = (change: (row: string) => string, more: readonly string[] = []) =>
    scorecardOfCsv(
      [...rows.slice(0, at), change(row), ...more, ...rows.slice(at + 1)].join('\r\n'),
      'nb',
      samson,
      newId,
    )
  expect(read((one) => one.replace(',1-2,', ',,'))).toEqual({ scorecard: samson })
  const added = read(
    (one) => one,
    ['statement,,,equality,openness,x,,,,,,,Noe nytt,,Når sist?,,,,,Something new,,When?'],
  )
  expect('scorecard' in added && added.scorecard.statements.find(({ id }) => id === newId())).toMatchObject({
    core: true,
    text: { nb: 'Noe nytt', en: 'Something new' },
  })
  expect(read((one) => one.replace(/,(yes|no),/, ',kanskje,'))).toEqual({
    faults: [{ line: at + 1, reason: 'not-allowed-here', about: 'core' }],
  })
  expect(read((one) => one.replace('statement,1-2,1-2,equality,', 'statement,1-2,1-2,,'))).toEqual({
    faults: [{ line: at + 1, reason: 'missing', about: 'field' }],
  })
  const value = rows.findIndex((one) => one.startsWith('value,'))
  const misplaced = rows.map((one, line) => (line === value ? one.replace(/^value,(\w+),,,/, 'value,$1,,goals,') : one))
  expect(scorecardOfCsv(misplaced.join('\r\n'), 'nb', samson, newId)).toEqual({
    faults: [{ line: value + 1, reason: 'not-allowed-here', about: 'field' }],
  })
})
