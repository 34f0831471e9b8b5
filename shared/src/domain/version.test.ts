/** Which versions are kept as they age, and how a board differs from one. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { VersionId } from './ids'
import { Note } from './note'
import { ALL_KEPT, DAYS_KEPT, differencesOf, HOURS_KEPT, type KeptVersion, versionsToDrop, VersionWhy } from './version'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const NOW = 1_000 * DAY

const version = fc.record({
  age: fc.integer({ min: 0, max: 100 * DAY }),
  why: fc.constantFrom(...VersionWhy.options),
  bytes: fc.integer({ min: 1, max: 1_000 }),
})
const many = fc
  .array(version, { maxLength: 120 })
  .map((all) =>
    all.map(({ age, ...rest }, i): KeptVersion => ({ id: VersionId.parse(`version-${i}`), at: NOW - age, ...rest })),
  )

const left = (all: readonly KeptVersion[], most = Infinity): KeptVersion[] => {
  const dropped = versionsToDrop(all, NOW, most)
  return all.filter(({ id }) => !dropped.has(id))
}

describe('what is kept of versions', () => {
  test('[L114] for two hours all, for a day one an hour and every act, for ninety days one a day, and always the newest', () => {
    fc.assert(
      fc.property(many, (all) => {
        const kept = left(all)
        const newest = Math.max(...all.map(({ at }) => at))
        for (const one of all) {
          const age = NOW - one.at
          if (age <= ALL_KEPT || (age <= HOURS_KEPT && one.why !== 'time')) expect(kept).toContain(one)
          if (age > DAYS_KEPT && one.at !== newest) expect(kept).not.toContain(one)
        }
        const days = kept
          .filter(({ at }) => NOW - at > HOURS_KEPT && at !== newest)
          .map(({ at }) => Math.floor(at / DAY))
        expect(new Set(days).size).toBe(days.length)
        // Thinning again, when nothing has come to it, changes nothing.
        expect(left(kept)).toEqual(kept)
        if (all.length > 0) expect(kept.some(({ at }) => at === newest)).toBe(true)
      }),
    )
  })

  test('[L114] they never take more bytes than a room may, and what nothing happened at goes first', () => {
    fc.assert(
      fc.property(many, fc.integer({ min: 1, max: 20_000 }), (all, most) => {
        const kept = left(all, most)
        const bytes = kept.reduce((sum, one) => sum + one.bytes, 0)
        expect(bytes <= most || kept.length <= 1).toBe(true)
        const fits = left(all)
        const gone = fits.filter((one) => !kept.includes(one))
        const newest = fits.toSorted((a, b) => b.at - a.at)[0]
        const timesLeft = kept.filter((one) => one.why === 'time' && one !== newest)
        if (gone.some(({ why }) => why !== 'time')) expect(timesLeft).toEqual([])
      }),
    )
  })

  test('[L113] how a board differs from a version is counted note by note, of those that are to be seen', () => {
    const note = (id: string, more: object = {}): Note => Note.parse({ id, kind: 'idea', text: 'en', ...more })
    const then = [note('note-same'), note('note-text'), note('note-gone'), note('note-away', { archived: true })]
    const now = [
      note('note-same'),
      note('note-text', { text: 'to' }),
      note('note-gone', { archived: true }),
      note('note-away'),
      note('note-newer'),
      note('note-hidden', { hidden: true }),
    ]
    expect(differencesOf(then, now)).toEqual({ changed: 1, gone: 1, newer: 2 })
  })
})
