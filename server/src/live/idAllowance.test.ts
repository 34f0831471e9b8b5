/** Client ids by the day: enough for whoever reloads, too few to fill a board with. */
import { expect, test } from 'vitest'
import { IdAllowance } from './idAllowance'
import { defaultLimits } from './limits'

const DAY = 24 * 60 * 60 * 1000

test('[L93] a lead who reloads two hundred times a day may write for years, and nobody makes thousands of ids at once', () => {
  let now = 0
  const allowance = new IdAllowance({ now: () => now, after: () => () => undefined }, defaultLimits)
  for (let day = 0; day < 1_000; day++) {
    expect(allowance.of('kari')).toBeGreaterThanOrEqual(defaultLimits.newClientIdsPerDay)
    for (let load = 0; load < defaultLimits.newClientIdsPerDay; load++) allowance.spend('kari', 1)
    now += DAY
  }
  allowance.spend('trond', allowance.of('trond'))
  expect(allowance.of('trond')).toBe(0)
  now += DAY
  expect(allowance.of('trond')).toBe(defaultLimits.newClientIdsPerDay)
  now += 365 * DAY
  expect(allowance.of('trond')).toBe(defaultLimits.newClientIds)
})
