/** Calls against a network that fails, refuses and answers. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { call, Refused, Unreachable } from './api'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const params = { room: 'room-abcdef' }
const reply = (status: number, body: unknown) => Promise.resolve(new Response(JSON.stringify(body), { status }))
const idOf = (request: RequestInit) => new Headers(request.headers).get('command-id')

test('[C3] a command keeps its id when it is tried again, and another act has another', async () => {
  const requests: RequestInit[] = []
  vi.stubGlobal('fetch', (_address: string, request: RequestInit) => {
    requests.push(request)
    return requests.length < 3 ? Promise.reject(new TypeError('no network')) : reply(200, { revision: 7 })
  })
  const first = call('setPhase', { params, body: { phase: 'focus' } })
  await vi.runAllTimersAsync()
  await expect(first).resolves.toEqual({ revision: 7 })
  await call('setPhase', { params, body: { phase: 'map' } })
  const ids = requests.map(idOf)
  expect(ids[0]).toMatch(/^[A-Za-z0-9_-]{22}$/)
  expect(ids.slice(0, 3)).toEqual([ids[0], ids[0], ids[0]])
  expect(ids[3]).not.toBe(ids[0])
})

test('[C3] a refusal reaches the page as its reason, and is not tried again', async () => {
  const fetched = vi.fn(() => reply(409, { refusal: 'round-closed' }))
  vi.stubGlobal('fetch', fetched)
  const refused = await call('setPhase', { params, body: { phase: 'focus' } }).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(Refused)
  expect((refused as Refused).reason).toBe('round-closed')
  expect(fetched).toHaveBeenCalledTimes(1)
})

test('[C3] no answer, or one that cannot be read, is told apart from a refusal', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
  const away = call('me', { params }).catch((error: unknown) => error)
  await vi.runAllTimersAsync()
  expect(await away).toBeInstanceOf(Unreachable)
  vi.stubGlobal('fetch', () => reply(200, { something: 'else' }))
  await expect(call('me', { params })).rejects.toBeInstanceOf(Unreachable)
})

test('[C3] an address is filled in whole', async () => {
  const fetched = vi.fn((_address: string) => reply(200, { revision: 1 }))
  vi.stubGlobal('fetch', fetched)
  await call('closeRound', { params: { room: 'a/b', round: 'r1' }, body: {} })
  expect(fetched.mock.calls[0]?.[0]).toBe('/api/rooms/a%2Fb/rounds/r1/close')
  await expect(call('closeRound', { params, body: {} })).rejects.toThrow('needs round')
})
