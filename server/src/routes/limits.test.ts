/** How often is too often. */
import { expect, test } from 'vitest'
import { Limits, rates } from './limits'

function limitsAt(): { limits: Limits; pass(milliseconds: number): void } {
  let now = 0
  const limits = new Limits({ now: () => now, after: () => () => undefined }, Buffer.alloc(32))
  return { limits, pass: (milliseconds) => (now += milliseconds) }
}

test('[A18] a burst is let through, then as many as the minute gives, and nobody pays for another', () => {
  const { limits, pass } = limitsAt()
  const taken = (who: string): number => {
    let count = 0
    while (limits.take('pass', who)) count++
    return count
  }
  expect(taken('kari')).toBe(rates.pass.burst)
  expect(taken('ola')).toBe(rates.pass.burst)
  pass(30_000)
  expect(taken('kari')).toBe(rates.pass.perMinute / 2)
  pass(3_600_000)
  expect(taken('kari')).toBe(rates.pass.burst)
})

test('[A19] ten thousand addresses at the door do not stay in memory once their buckets are full again', () => {
  const { limits, pass } = limitsAt()
  for (let at = 0; at < 10_000; at++) limits.take('enter', `address ${at}`)
  pass(600_000)
  limits.take('enter', 'one more')
  expect(limits.size).toBe(1)
})
