/** The thread that makes files: what takes too long is given up, too many are sent away, the same is made once. */
import { afterEach, expect, test } from 'vitest'
import { wholeReport } from '../../../tests/support/reports'
import { Refused } from '../refused'
import { ReportMaker } from './ReportMaker'

const makers: ReportMaker[] = []
const maker = (limits: ConstructorParameters<typeof ReportMaker>[0]): ReportMaker => {
  const made = new ReportMaker(limits)
  makers.push(made)
  return made
}
afterEach(() => Promise.all(makers.splice(0).map((one) => one.close())))

const asked = (settledAt: number) => ({
  kind: 'docx' as const,
  report: wholeReport({ settledAt, wishes: { introduction: String(settledAt), leftOut: [] } }),
  language: 'nb' as const,
})

test('[L240] a file that takes too long is given up with its thread, and the next one is made in another', async () => {
  const slow = maker({ longest: 1 })
  await expect(slow.file(asked(1_800_000_000_000))).rejects.toThrow('too long')
  await expect(slow.file(asked(1_800_000_000_000))).rejects.toThrow('too long')
  const usual = maker({})
  expect(Buffer.from(await usual.file(asked(1_800_000_000_000))).toString('latin1', 0, 2)).toBe('PK')
})

test('[L241] when too many wait whoever comes is sent away and not kept waiting, and the others get theirs', async () => {
  const small = maker({ queue: 2 })
  const waiting = [1, 2, 3].map((day) => small.file(asked(1_800_000_000_000 + day)))
  const sent = small.file(asked(1_800_000_000_004))
  await expect(sent).rejects.toBeInstanceOf(Refused)
  expect((await Promise.all(waiting)).map((bytes) => bytes.length > 1000)).toEqual([true, true, true])
})

test('[L242] the same file is made once while it is kept, and the thread goes when nobody asks', async () => {
  const one = maker({ kept: 1, idle: 1 })
  const first = one.file(asked(1_800_000_000_001))
  expect(one.file(asked(1_800_000_000_001))).toBe(first)
  await first
  // The thread has gone after a millisecond without work; what is kept is still there, what is new starts another.
  expect(one.file(asked(1_800_000_000_001))).toBe(first)
  const second = await one.file(asked(1_800_000_000_002))
  expect(Buffer.from(second).equals(Buffer.from(await first))).toBe(false)
})
