/** Groups compared, and what somebody with pen and paper can make of it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakdown, GroupResult, seenApart, type TallyBySector } from './breakdown'
import { answersIn } from './consensus'
import { Sector } from './sector'
import { type ItemTally, tallyItem } from './tally'

/** So many answers, spread over the scale; don't knows apart. */
function group(n: number, dontKnow = 0): ItemTally {
  const answers = Array.from({ length: n }, (_, index) => ({ answer: (index % 10) + 1 }))
  return { ...tallyItem(answers), dontKnow }
}
const shownIn = (bySector: TallyBySector, threshold = 5) =>
  breakdown(bySector, { threshold }).map(({ sector }) => sector)

test('[T20] groups of five and more are shown when nobody is left over', () => {
  expect(shownIn({ municipality: group(6), voluntary: group(7), business: group(5) })).toEqual([
    'municipality',
    'voluntary',
    'business',
  ])
  expect(breakdown({ voluntary: group(5, 2) }, { threshold: 3 })).toEqual([
    {
      sector: 'voluntary',
      n: 5,
      counts: [1, 1, 1, 1, 1, 0, 0, 0, 0, 0],
      dontKnow: 2,
      median: 3,
      consensus: 100 - (200 * 6) / 45,
    },
  ])
})

test('[T20] when one to four are left over, the smallest group joins them', () => {
  expect(shownIn({ municipality: group(6), voluntary: group(7), business: group(4) })).toEqual(['voluntary'])
  expect(shownIn({ municipality: group(6), voluntary: group(6), business: group(1) })).toEqual(['municipality'])
  expect(shownIn({ municipality: group(9), business: group(4) })).toEqual([])
})

test('[T20] small groups that are five or more together may be left over', () => {
  expect(shownIn({ municipality: group(6), voluntary: group(3), business: group(2) })).toEqual(['municipality'])
})

test('[T20] somebody who only said don’t know is left over too', () => {
  expect(shownIn({ municipality: group(6), voluntary: group(7), business: group(0, 1) })).toEqual(['voluntary'])
})

test('[T20] a higher threshold holds for groups as well', () => {
  expect(shownIn({ municipality: group(8), voluntary: group(7) }, 8)).toEqual([])
  expect(shownIn({ municipality: group(8), voluntary: group(9) }, 8)).toEqual(['municipality', 'voluntary'])
})

test('[T20] a lump in which all could have said the same takes in the smallest group, whatever it did say', () => {
  const spread = { municipality: group(8), voluntary: group(7), business: group(3), research: group(2) }
  expect(shownIn(spread)).toEqual(['municipality', 'voluntary'])
  // Five at the lowest step: the five of the lump may be those, and may not.
  const alike = (n: number, dontKnow = 0): ItemTally => ({
    ...group(0),
    counts: [n, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    dontKnow,
  })
  expect(shownIn({ ...spread, business: alike(3), research: alike(2) })).toEqual(['municipality'])
  expect(shownIn({ ...spread, municipality: { ...group(8), counts: [3, 1, 1, 1, 1, 1, 0, 0, 0, 0] } })).toEqual([
    'municipality',
  ])
})

test('[T22] those who prefer not to say are never a group, and never all that is left over', () => {
  expect(shownIn({ municipality: group(6), voluntary: group(7), unsaid: group(9) })).toEqual(['voluntary'])
  expect(shownIn({ municipality: group(6), voluntary: group(7), business: group(2), unsaid: group(9) })).toEqual([
    'municipality',
    'voluntary',
  ])
  expect(shownIn({ municipality: group(6), voluntary: group(7), unsaid: group(2) })).toEqual(['voluntary'])
})

test('[T50] groups see a statement differently when their middles lie three steps or more apart', () => {
  const middles = (...medians: number[]) => medians.map((median) => ({ median }))
  expect(seenApart(middles(5, 7.5))).toEqual([])
  expect(seenApart(middles(5, 8))).toEqual(middles(5, 8))
  expect(seenApart(middles(8, 6.5, 5))).toEqual(middles(8, 5))
  expect(seenApart(middles(3, 8.5, 3.5))).toEqual(middles(3, 8.5, 3.5))
  expect(seenApart(middles(4))).toEqual([])
})

const aTally = (most: number) =>
  fc
    .array(fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 10 }) }, fc.constant('dk' as const)), {
      maxLength: most,
    })
    .map((answers) => tallyItem(answers.map((answer) => ({ answer }))))
const someSectors: fc.Arbitrary<TallyBySector> = fc
  .tuple(...Sector.options.map((_, index) => aTally(index % 2 === 0 ? 4 : 12)))
  .map((tallies) => Object.fromEntries(tallies.map((tally, index) => [Sector.options[index], tally])))

const added = (tallies: readonly ItemTally[]): ItemTally => ({
  counts: Array.from({ length: 10 }, (_, step) => tallies.reduce((sum, { counts }) => sum + (counts[step] ?? 0), 0)),
  dontKnow: tallies.reduce((sum, { dontKnow }) => sum + dontKnow, 0),
})
const tallyOf = (bySector: TallyBySector, sector: Sector): ItemTally => bySector[sector] ?? group(0)

test('[T21] whatever is subtracted from what is shown leaves nobody, or five or more', () => {
  const seen = { shown: 0, suppressed: 0 }
  fc.assert(
    fc.property(someSectors, (bySector) => {
      const shown = breakdown(bySector, { threshold: 3 })
      expect(shown.map((one) => GroupResult.parse(one))).toEqual(shown)
      const whole = added(Sector.options.map((sector) => tallyOf(bySector, sector)))
      if (shown.length > 0) seen.shown++
      // Shown groups do not overlap, so the only small numbers to be had are the whole less some of them.
      for (let chosen = 1; chosen < 2 ** shown.length; chosen++) {
        const taken = added(shown.filter((_, index) => (chosen >> index) & 1))
        const left = answersIn(whole.counts) - answersIn(taken.counts)
        if (left === 0) expect(whole.dontKnow - taken.dontKnow).toBe(0)
        else expect(left).toBeGreaterThanOrEqual(5)
      }
      for (const { sector, n } of shown) {
        expect(n).toBeGreaterThanOrEqual(5)
        expect(sector).not.toBe('unsaid')
      }
      seen.suppressed += Sector.options.filter((sector) => {
        const n = answersIn(tallyOf(bySector, sector).counts)
        return shown.length > 0 && n > 0 && n < 5
      }).length
    }),
    { numRuns: 3000 },
  )
  expect(seen.shown).toBeGreaterThan(300)
  expect(seen.suppressed).toBeGreaterThan(300)
})

test('[T21] every group of one to four could as well have answered as some other left over did', () => {
  let swaps = 0
  fc.assert(
    fc.property(someSectors, (bySector) => {
      const shown = breakdown(bySector, { threshold: 5 })
      if (shown.length === 0) return
      const left = Sector.options.filter((sector) => !shown.some((one) => one.sector === sector))
      for (const small of left.filter((sector) => [1, 2, 3, 4].includes(answersIn(tallyOf(bySector, sector).counts)))) {
        const others = left.filter((sector) => sector !== small && answersIn(tallyOf(bySector, sector).counts) > 0)
        // Alone it would be what is left when the shown groups are subtracted.
        expect(others).not.toEqual([])
        for (const other of others) {
          const [mine, theirs] = [tallyOf(bySector, small), tallyOf(bySector, other)]
          const [from, to] = [mine.counts.findIndex(Boolean), theirs.counts.findLastIndex(Boolean)]
          const moved = (tally: ItemTally, out: number, into: number): ItemTally => ({
            ...tally,
            counts: tally.counts.map((count, step) => count - Number(step === out) + Number(step === into)),
          })
          const world = { ...bySector, [small]: moved(mine, from, to), [other]: moved(theirs, to, from) }
          expect(breakdown(world, { threshold: 5 })).toEqual(shown)
          if (from !== to) swaps++
        }
      }
    }),
    { numRuns: 2000 },
  )
  expect(swaps).toBeGreaterThan(300)
})
