/** The server's log. */
import { expect, test } from 'vitest'
import { createLog, faultOf } from './log'

test('[A36] a fault is logged by its kind and place, without its message, which may quote what somebody wrote', () => {
  const lines: string[] = []
  const log = createLog(
    'info',
    () => 0,
    (line) => lines.push(line),
  )
  log.error('failed', faultOf(new TypeError('Kari wrote: hemmelig')))
  log.debug('not told')
  expect(lines).toHaveLength(1)
  expect(lines[0]).not.toContain('hemmelig')
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    time: '1970-01-01T00:00:00.000Z',
    level: 'error',
    fault: 'TypeError',
  })
})
