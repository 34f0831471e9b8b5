/** The exchange of a secret for a pass, against a server that answers, refuses or is away. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { enter, entryOf } from './entry'
import { forgetSecret, takenSecret, takeSecret } from './secret'

const secret = 'AAAAAAAAAAAAAAAAAAAAAA'
const me = { id: 'participant-1', role: 'participant', number: null, name: null, sector: null, joined: false }

beforeEach(() => {
  vi.useFakeTimers()
  takeSecret({
    location: { pathname: '/rom/x', search: '', hash: `#${secret}` },
    history: { state: null, replaceState() {} },
  } as never)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  forgetSecret()
})

const reply = (status: number, body: unknown) => Promise.resolve(new Response(JSON.stringify(body), { status }))

test('[C2] a secret is exchanged once however often the page asks', async () => {
  const fetched = vi.fn((_address: string, _request: RequestInit) => reply(200, { me, title: 'Rom', language: 'nb' }))
  vi.stubGlobal('fetch', fetched)
  await Promise.all([enter('room-once', secret), enter('room-once', secret)])
  expect(fetched).toHaveBeenCalledTimes(1)
  expect(fetched.mock.calls[0]?.[1].body).toBe(JSON.stringify({ secret }))
  expect(fetched.mock.calls[0]?.[0]).not.toContain(secret)
  expect(entryOf('room-once')).toEqual({ state: 'done' })
  expect(takenSecret()).toBeNull()
})

test('[C2] a secret that is refused is forgotten, and the reason is told', async () => {
  vi.stubGlobal('fetch', () => reply(404, { refusal: 'link-unknown' }))
  await enter('room-refused', secret)
  expect(entryOf('room-refused')).toEqual({ state: 'refused', reason: 'link-unknown' })
  expect(takenSecret()).toBeNull()
})

test('[C2] a secret is kept when nobody answers, and can be tried again', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
  const first = enter('room-away', secret)
  await vi.runAllTimersAsync()
  await first
  expect(entryOf('room-away')).toEqual({ state: 'unreachable' })
  expect(takenSecret()).toBe(secret)
  vi.stubGlobal('fetch', () => reply(200, { me, title: 'Rom', language: 'nb' }))
  await enter('room-away', secret)
  expect(entryOf('room-away')).toEqual({ state: 'done' })
})
