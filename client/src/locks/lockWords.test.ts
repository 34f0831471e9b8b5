/** What is chosen in the form is what is locked, and the words name it. */
import { boardOf } from '@samklang/shared/documents/board'
import { Locks } from '@samklang/shared/domain/locks'
import { phases } from '@samklang/shared/domain/phase'
import { sayIn } from '@samklang/shared/text/say'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { lockedWords, locksFrom, valuesOf } from './lockWords'

test('[D151] what is chosen to be locked is what comes to be locked, and is told by name', () => {
  const some = fc.record({
    all: fc.boolean(),
    drawings: fc.boolean(),
    phases: fc.subarray([...phases]),
    templates: fc.uniqueArray(fc.constantFrom('placed-one', 'placed-two', 'placed-three')),
  })
  fc.assert(
    fc.property(some, (given) => {
      const locks = Locks.parse(given)
      expect(locksFrom(valuesOf(locks))).toEqual(locks)
    }),
  )
  const board = boardOf(new Y.Doc())
  const locks = locksFrom(['drawings', 'map', 'placed-gone'])
  expect(lockedWords(locks, board, sayIn('nb'), 'nb')).toBe('Tegninger og Finn behovet')
  expect(lockedWords(locks, board, sayIn('en'), 'en')).toMatch(/^Drawings and /)
})
