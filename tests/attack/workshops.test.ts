/** Thousands of random workshops, and what somebody who was there can work out of everything that was shown. */
import { expect, test } from 'vitest'
import { chanceFrom } from '../support/seeded'
import { attack, type Cell } from './solve'
import { kindsIn, naivelyShown, shownOf, withEverySector, workshopFrom, type Workshop } from './workshop'

interface Tried {
  /** The seeds of workshops in which something could be worked out, with what. */
  readonly leaks: readonly string[]
  readonly severalTakes: number
  readonly groups: number
  readonly gaveUp: number
  readonly asked: number
}

function attacked(seeds: number, show: (workshop: Workshop) => Cell[]): Tried {
  const leaks: string[] = []
  let [severalTakes, groups, gaveUp, asked] = [0, 0, 0, 0]
  for (let seed = 1; seed <= seeds; seed++) {
    const workshop = workshopFrom(chanceFrom(seed))
    const cells = show(workshop)
    const outcome = attack(kindsIn(workshop), cells, workshop.threshold)
    for (const { what, is } of outcome.leaks) leaks.push(`seed ${seed}: ${what} ${is}`)
    if (cells.filter(({ sector }) => sector === null).length > 1) severalTakes++
    if (cells.some(({ sector }) => sector !== null)) groups++
    if (outcome.gaveUp > 0) gaveUp++
    if (cells.length > 0) asked++
  }
  return { leaks, severalTakes, groups, gaveUp, asked }
}

test('[B101] of what thousands of random workshops show nobody’s answer and no small sector can be worked out', () => {
  const { leaks, severalTakes, groups, gaveUp, asked } = attacked(5000, shownOf)
  console.log({ asked, severalTakes, groups, gaveUp })
  expect(leaks).toEqual([])
  // There was something to attack: takes beside each other, sectors beside the whole, and searches that ended.
  expect(severalTakes).toBeGreaterThan(250)
  expect(groups).toBeGreaterThan(1000)
  expect(gaveUp / asked).toBeLessThan(0.05)
}, 120_000)

test('[B102] the same attack finds answers where takes are judged one by one, and sectors where any of five is shown', () => {
  expect(new Set(attacked(400, naivelyShown).leaks.map((leak) => leak.split(':')[0])).size).toBeGreaterThan(50)
  expect(new Set(attacked(400, withEverySector).leaks.map((leak) => leak.split(':')[0])).size).toBeGreaterThan(20)
}, 120_000)
