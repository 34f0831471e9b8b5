/** Which versions of the pages stay on a device, and which answer a page gets. */
import { expect, test } from 'vitest'
import { pageWithin, shellNames } from './shell'

test('[C310] the pages of this version and the one before stay on the device, older ones go', () => {
  expect(shellNames([], 'c')).toEqual(['c'])
  expect(shellNames(['a', 'b', 'c'], 'c')).toEqual(['b', 'c'])
  expect(shellNames(['c', 'b'], 'c')).toEqual(['b', 'c'])
})

test('[C311] a page that does not come in time, or only from a gateway, is taken from the device', async () => {
  const never = () => undefined
  const at = (status: number) => Promise.resolve(new Response('', { status }))
  expect((await pageWithin(at(200), 100, never))?.status).toBe(200)
  expect((await pageWithin(at(404), 100, never))?.status).toBe(404)
  expect(await pageWithin(at(503), 100, never)).toBeNull()
  expect(await pageWithin(Promise.reject(new TypeError('no network')), 100, never)).toBeNull()
  const asked: number[] = []
  const late = (work: () => void, time: number): void => {
    asked.push(time)
    work()
  }
  expect(await pageWithin(new Promise(() => undefined), 4_000, late)).toBeNull()
  expect(asked).toEqual([4_000])
})
