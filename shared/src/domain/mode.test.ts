/** Which ways of answering a room may use, cell by cell. */
import { expect, test } from 'vitest'
import { isSealed, modesFor, whyNotMode } from './mode'
import { Mode } from './round'
import { Situation } from './situation'

test('[R80] the ways of answering are offered in the order of how little they tell, and each room has its own', () => {
  for (const size of Situation.shape.size.options) {
    expect(modesFor({ size, dependent: false })).toEqual(['secret', 'together', 'live', 'named'])
    expect(modesFor({ size, dependent: true })).toEqual(['secret', 'together'])
    for (const mode of Mode.options) {
      const refused = whyNotMode({ size, dependent: true }, mode)
      expect(refused).toBe(mode === 'live' || mode === 'named' ? 'mode-not-allowed' : null)
    }
  }
  expect(Mode.options.filter(isSealed)).toEqual(['secret', 'live'])
})
