/** The doors of the live server: who says nothing, who comes again and again without a pass, and who never finishes asking. */
import { connect } from 'node:net'
import { sessionAddress } from '@samklang/shared/documents/names'
import { closing } from '@samklang/shared/wire/closing'
import { afterEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { follow } from '../support/follower'
import { stopServers } from '../support/server'
import { openWorld as openSockets, type World } from '../support/sockets'
import { TurnedClock } from '../support/turnedClock'
import { until } from '../support/until'
import { openWorld } from '../support/world'

let sockets: World | null = null
afterEach(async () => {
  await sockets?.close()
  sockets = null
  await stopServers()
})

test('[L94] a socket that has said nothing for half a minute is closed, one that has spoken stays', async () => {
  const clock = new TurnedClock()
  const { bare } = (sockets = await openSockets({ clock }))
  const [silent, spoken] = [bare('kari'), bare('ola')]
  await Promise.all([silent.opened(), spoken.opened()])
  spoken.send(100, 1)
  await until('it is answered', () => spoken.messages.some(({ type }) => type === 100))
  await until('both have been greeted', () => silent.messages.length > 0 && spoken.messages.length > 0)
  await clock.turn(31_000)
  expect(await silent.closed()).toBe(closing.tryLater.code)
  expect(spoken.ws.readyState).toBe(WebSocket.OPEN)
})

test('[L95] from where hundreds of sockets came without a pass only who has one is let in, before the upgrade', async () => {
  const world = await openWorld()
  const origin = world.server.origin
  const kari = await world.participant('Kari')
  const address = `${origin.replace('http', 'ws')}/${sessionAddress(world.room)}`
  const knock = (cookie: string): Promise<number> =>
    new Promise((resolve) => {
      const ws = new WebSocket(address, { headers: { origin, cookie } })
      ws.once('close', resolve)
      ws.once('unexpected-response', (_request, response) => {
        response.destroy()
        resolve(response.statusCode ?? 0)
      })
      ws.on('error', () => undefined)
    })
  const codes: number[] = []
  for (let i = 0; i < 210; i++) codes.push(await knock('pass_none=x'))
  expect(codes.filter((code) => code === closing.noPass.code)).toHaveLength(200)
  expect(codes.slice(200)).toEqual(Array.from({ length: 10 }, () => 429))
  const follower = follow(kari)
  await follower.sees('the session', () => true)
  expect(follower.closed).toBeNull()
  follower.leave()
  await world.server.clock.turn(60_000)
  expect(await knock('')).toBe(closing.noPass.code)
})

test('[L96] a request that comes a letter at a time is let go when its time is up', async () => {
  const world = await openWorld({ limits: { head: 300, request: 600 } })
  const { port } = new URL(world.server.origin)
  const socket = connect(Number(port), '127.0.0.1')
  let said = ''
  socket.on('data', (piece: Buffer) => (said += piece.toString()))
  socket.on('error', () => undefined)
  socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\n')
  const letters = setInterval(() => socket.write('x'), 50)
  await new Promise((resolve) => socket.once('close', resolve))
  clearInterval(letters)
  expect(said).toContain('408')
})
