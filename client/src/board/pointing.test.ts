/** The pace of one's own pointer, on a clock the test turns. */
import { Cursor } from '@samklang/shared/documents/presence'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pointing } from './pointing'

function hand() {
  let time = 0
  let alarm: { at: number; work: () => void } | null = null
  const told: { at: number; cursor: Cursor | null }[] = []
  const own = pointing({
    tell: (cursor) => told.push({ at: time, cursor }),
    now: () => time,
    later(work, milliseconds) {
      alarm = { at: time + milliseconds, work }
      return () => (alarm = null)
    },
  })
  const pass = (milliseconds: number): void => {
    const end = time + milliseconds
    if (alarm && alarm.at <= end) {
      const { at, work } = alarm
      alarm = null
      time = at
      work()
    }
    time = end
  }
  return { own, told, pass }
}

test('[D41] a pointer in motion is told ten times a second in whole numbers, and where it came to rest', () => {
  const { own, told, pass } = hand()
  for (let step = 0; step < 125; step++) {
    own.at(step + 0.4, -0.3)
    pass(8)
  }
  own.at(500.6, 7.2)
  pass(100)
  expect(told.length).toBeGreaterThan(9)
  expect(told.length).toBeLessThan(13)
  expect(told[0]).toEqual({ at: 0, cursor: [0, 0] })
  expect(told.at(-1)?.cursor).toEqual([501, 7])
})

test('[D41] a pointer that leaves or is turned off is taken away, and one that rests is told once', () => {
  const { own, told, pass } = hand()
  own.at(1, 1)
  own.at(1.2, 0.9)
  pass(500)
  expect(told).toHaveLength(1)
  own.at(2, 2)
  own.at(9e9, 0)
  pass(100)
  expect(told.at(-1)?.cursor).toBeNull()
  own.at(3, 3)
  own.stop()
  expect(told.at(-1)?.cursor).toBeNull()
  own.at(4, 4)
  pass(1000)
  expect(told.at(-1)?.cursor).toBeNull()
})

test('[D41] whatever the hand does, two places are told a tenth of a second apart, and the last is the true one', () => {
  const deed = fc.oneof(
    fc.record({ x: fc.double({ noNaN: true }), y: fc.double({ noNaN: true }), wait: fc.nat(150) }),
    fc.record({ gone: fc.constant(true), wait: fc.nat(150) }),
  )
  fc.assert(
    fc.property(fc.array(deed), (deeds) => {
      const { own, told, pass } = hand()
      for (const done of deeds) {
        if ('gone' in done) own.gone()
        else own.at(done.x, done.y)
        pass(done.wait)
      }
      const apart = told.slice(1).map(({ at }, i) => at - (told[i]?.at ?? 0))
      expect(apart.every((wait) => wait >= 100)).toBe(true)
      for (const { cursor } of told) expect(Cursor.nullable().safeParse(cursor).success).toBe(true)
      own.gone()
      pass(100)
      expect(told.at(-1)?.cursor ?? null).toBeNull()
    }),
  )
})
