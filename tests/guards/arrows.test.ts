/** The dependency arrows of docs/map.md, walked file by file. */
import { expect, test } from 'vitest'
import { filesBelow, importsOf, isTest, textOf } from './sources'

const files = ['shared/src', 'server/src', 'client/src'].flatMap((folder) => filesBelow(folder, ['.ts', '.tsx']))
const product = files.filter((path) => !isTest(path))

/** Imports that break an arrow, as `file → import`. */
function broken(inFolder: string, allowed: (target: string) => boolean): string[] {
  return product
    .filter((path) => path.startsWith(inFolder))
    .flatMap((path) =>
      importsOf(path)
        .filter((target) => !allowed(target))
        .map((target) => `${path} → ${target}`),
    )
}

const outside = (target: string): boolean => !/^(shared|server|client|tests)\//.test(target)

test('[C90] the domain imports zod and itself, nothing else', () => {
  expect(broken('shared/src/domain', (target) => target === 'zod' || target.startsWith('shared/src/domain/'))).toEqual(
    [],
  )
})

test('[C90] what reads and writes files knows the domain, its words and a reader of tables, nothing else', () => {
  expect(
    broken(
      'shared/src/files',
      (target) => target === 'zod' || target === 'papaparse' || /^shared\/src\/(domain|files|text)\//.test(target),
    ),
  ).toEqual([])
})

test('[C90] charts are arithmetic alone; results and the report know the domain, the words and what crosses the network', () => {
  expect(broken('shared/src/charts', (target) => target.startsWith('shared/src/charts/'))).toEqual([])
  const known = /^shared\/src\/(domain|charts|text|wire|results)\//
  expect(broken('shared/src/results', (target) => known.test(target))).toEqual([])
  expect(
    broken('shared/src/report', (target) => known.test(target) || target.startsWith('shared/src/report/')),
  ).toEqual([])
})

test('[C91] shared imports neither client nor server, nor React, tldraw, ws or node', () => {
  const barred = /^(react|tldraw|@tldraw|ws|node:|hono)/
  expect(
    broken('shared/src', (target) => target.startsWith('shared/') || (outside(target) && !barred.test(target))),
  ).toEqual([])
})

test('[C92] client and server meet only in shared', () => {
  expect(broken('client/src', (target) => outside(target) || /^(client|shared)\//.test(target))).toEqual([])
  expect(broken('server/src', (target) => outside(target) || /^(server|shared)\//.test(target))).toEqual([])
})

test('[C93] only client/src/board knows tldraw', () => {
  const knowing = product.filter((path) => importsOf(path).some((target) => /^@?tldraw/.test(target)))
  expect(knowing.filter((path) => !path.startsWith('client/src/board/'))).toEqual([])
})

test('[C94] only shared/documents knows the keys inside a document', () => {
  const reading = product.filter((path) => /\.getMap\(|\.getArray\(|new Y\.(Map|Text|Array)\(/.test(textOf(path)))
  expect(reading.filter((path) => !path.startsWith('shared/src/documents/'))).toEqual([])
})

test('[C95] the domain and the actions take time and chance as arguments', () => {
  const pure = product.filter((path) => path.startsWith('shared/src/') || path.startsWith('server/src/actions/'))
  expect(pure.filter((path) => /Date\.now\(\)|Math\.random\(\)|new Date\(\)|randomUUID/.test(textOf(path)))).toEqual([])
})

/** Over 250 lines a file needs a reason here. */
const longWithReason: Record<string, string> = {}

test('[C96] a file has at most 250 lines, or a reason', () => {
  const long = product.filter((path) => textOf(path).split('\n').length > 250 && !(path in longWithReason))
  expect(long).toEqual([])
})

test('[C97] every file opens with a sentence that says what it is', () => {
  expect(files.filter((path) => !textOf(path).startsWith('/**'))).toEqual([])
})
