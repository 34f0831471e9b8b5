/** What happens to a secret that comes with an address. */
import { expect, test, vi } from 'vitest'
import main from '../main.tsx?raw'
import taker from './secret.ts?raw'
import { forgetSecret, onSecret, takenSecret, takeSecret } from './secret'

function pageAt(address: string) {
  const { pathname, search, hash } = new URL(address)
  const replaceState = vi.fn()
  // reason: a window has more, and takeSecret asks for these two only
  return {
    page: { location: { pathname, search, hash }, history: { state: null, replaceState } } as never,
    replaceState,
  }
}

test('[C1] the secret is taken out of the address and the history, and kept in memory only', () => {
  const told = vi.fn()
  const stop = onSecret(told)
  const { page, replaceState } = pageAt('https://example.org/rom/abc?a=1#s3cretS3cretS3cretS3cr')
  takeSecret(page)
  expect(replaceState).toHaveBeenCalledWith(null, '', '/rom/abc?a=1')
  expect(takenSecret()).toBe('s3cretS3cretS3cretS3cr')
  expect(told).toHaveBeenCalledTimes(1)
  expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('s3cret')
  forgetSecret()
  expect(takenSecret()).toBeNull()
  stop()
})

test('[C1] an address without a fragment is left alone', () => {
  const { page, replaceState } = pageAt('https://example.org/rom/abc')
  takeSecret(page)
  expect(replaceState).not.toHaveBeenCalled()
  expect(takenSecret()).toBeNull()
})

test('[C1] nothing is loaded by the first script but what takes the secret', () => {
  const imports = [...main.matchAll(/^import .* from '(.*)'/gm)].map(([, from]) => from)
  expect(imports).toEqual(['./room/secret'])
  expect(taker).not.toMatch(/^import /m)
})
