/** The addresses people are given. */
import { expect, test } from 'vitest'
import { addressesOf } from './addresses'

const at = (host: string) => addressesOf(null, () => ({ host, port: 4000 }))

test('[A20] without a public address links lead to this machine in its local network, or to the host it listens on', () => {
  expect(at('127.0.0.1').link('room', 'secret')).toBe('http://127.0.0.1:4000/rom/room#secret')
  expect(at('::1').device('CODE')).toBe('http://[::1]:4000/enhet#CODE')
  const shared = new URL(at('0.0.0.0').link('room', 'secret'))
  expect(shared.hostname).not.toBe('0.0.0.0')
  expect([shared.port, shared.pathname, shared.hash]).toEqual(['4000', '/rom/room', '#secret'])
})

test('[A21] a page is our own where its origin is the public address or the host it called', () => {
  const open = addressesOf(new URL('https://samspill.example/samklang'), () => ({ host: '0.0.0.0', port: 4000 }))
  expect(open.isOwnOrigin('https://samspill.example', 'inside:4000')).toBe(true)
  expect(open.isOwnOrigin('http://samspill.example', 'inside:4000')).toBe(false)
  expect(open.isOwnOrigin('http://inside:4000', 'inside:4000')).toBe(true)
  expect(open.isOwnOrigin('https://ondsinnet.example', 'inside:4000')).toBe(false)
  for (const odd of ['null', '', 'file://inside:4000']) expect(open.isOwnOrigin(odd, 'inside:4000')).toBe(false)
})
