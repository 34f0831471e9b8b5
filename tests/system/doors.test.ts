/** Links, passes and device codes: how people come in, and how they are kept out. */
import { routes, type RouteName } from '@samklang/shared/wire/rest'
import { afterEach, expect, test } from 'vitest'
import { filesHolding } from '../support/files'
import { newCommandId, Visitor } from '../support/people'
import { startServer, stopServers, type RunningServer } from '../support/server'
import { openWorld, type World } from '../support/world'

afterEach(stopServers)

const secretOf = (link: string): string => new URL(link).hash.slice(1)

async function newcomer(world: World): Promise<Visitor> {
  return new Visitor(world.server)
}

async function cookieOf(server: RunningServer): Promise<string> {
  const visitor = new Visitor(server)
  const room = { title: 'Rom', language: 'nb', situation: { size: 'some', dependent: false } } as const
  const { headers } = await visitor.send('createRoom', room)
  return headers.getSetCookie().join()
}

test('[A4] a link’s secret becomes a pass in a cookie no script can read, kept to https where the address is', async () => {
  const plain = await cookieOf(await startServer())
  expect(plain).toMatch(/^pass_[\w-]{22}=[\w-]{22}; Path=\/; Max-Age=31536000; HttpOnly; SameSite=Strict$/)
  const secure = await cookieOf(await startServer({ publicUrl: new URL('https://samspill.example/samklang') }))
  expect(secure).toMatch(/; Path=\/samklang\/; Max-Age=31536000; HttpOnly; SameSite=Strict; Secure$/)
})

test('[A5] a pass keeps the strongest role gained in a browser, and reloading keeps the same person', async () => {
  const world = await openWorld()
  const kari = await newcomer(world)
  const first = await kari.opens(world.links.observer)
  expect((await kari.opens(world.links.participant)).role).toBe('participant')
  const joined = await kari.joins('Kari', 'voluntary')
  expect(await kari.opens(world.links.facilitator)).toMatchObject({ id: first.id, role: 'facilitator', name: 'Kari' })
  expect(await kari.opens(world.links.observer)).toMatchObject({
    id: first.id,
    role: 'facilitator',
    number: joined.number,
  })
  expect(await kari.ask('me')).toMatchObject({ id: first.id, name: 'Kari', sector: 'voluntary', joined: true })
})

test('[A6] a link that is replaced or revoked opens nothing, and whoever came in by it stays', async () => {
  const world = await openWorld()
  const kari = await world.participant('Kari')
  const fresh = await world.facilitator.ask('replaceLink', {}, { role: 'participant' })
  const late = await newcomer(world)
  await expect(late.opens(world.links.participant)).rejects.toThrow('link-unknown')
  expect((await late.opens(fresh.url ?? '')).role).toBe('participant')
  await world.facilitator.ask('revokeLink', {}, { role: 'participant' })
  await expect((await newcomer(world)).opens(fresh.url ?? '')).rejects.toThrow('link-unknown')
  expect((await kari.ask('me')).name).toBe('Kari')
  const shown = await world.facilitator.ask('links')
  expect(shown.find(({ role }) => role === 'participant')).toMatchObject({ url: null, revoked: true })
  const unknown = await newcomer(world)
  unknown.room = world.room
  expect(await unknown.refusal('enter', { secret: 'AAAAAAAAAAAAAAAAAAAAAA' })).toBe('link-unknown')
  unknown.room = 'no-such-room' as never
  expect(await unknown.refusal('enter', { secret: 'AAAAAAAAAAAAAAAAAAAAAA' })).toBe('room-not-found')
})

test('[A7] a facilitator may show the participants’ and observers’ links at any time, their own only when it is made', async () => {
  const world = await openWorld()
  const url = async (role: string): Promise<string | null | undefined> =>
    (await world.facilitator.ask('links')).find((link) => link.role === role)?.url
  // The port is another one after a restart, so only the secrets are compared.
  world.moveTo(await world.server.restart())
  expect(secretOf((await url('participant')) ?? '')).toBe(secretOf(world.links.participant))
  expect(secretOf((await url('observer')) ?? '')).toBe(secretOf(world.links.observer))
  expect(await url('facilitator')).toBeNull()
  const replaced = await world.facilitator.ask('replaceLink', {}, { role: 'facilitator' })
  expect((await (await newcomer(world)).opens(replaced.url ?? '')).role).toBe('facilitator')
  expect(await url('facilitator')).toBeNull()
})

test('[A8] no file of the database holds a link’s secret, a pass or a device code', async () => {
  const world = await openWorld()
  const kari = await world.participant('Kari')
  const { code } = await kari.ask('makeDeviceCode', {})
  const passes = [...kari.cookies.values(), ...world.facilitator.cookies.values()]
  for (const secret of [...Object.values(world.links).map(secretOf), ...passes, code, code.replace('-', '')]) {
    expect(secret.length).toBeGreaterThan(7)
    expect(filesHolding(world.server.dataDir, Buffer.from(secret))).toEqual([])
  }
})

test('[A9] a revoked person is refused everywhere at once and does not come back by the link, until they are let in again', async () => {
  const world = await openWorld()
  const per = await world.participant('Per')
  const { id } = await per.ask('me')
  const { code } = await per.ask('makeDeviceCode', {})
  await world.facilitator.ask('revokePerson', {}, { person: id })
  for (const name of Object.keys(routes) as RouteName[]) {
    if (routes[name].access === 'anyone') continue
    expect(
      await per.refusal(name, undefined, {
        round: 'round-none',
        turn: '1',
        person: id,
        role: 'observer',
        proposal: 'proposal-none',
        note: 'note-none',
        statement: '1-1',
      }),
    ).toBe('revoked')
  }
  await expect(per.opens(world.links.participant)).rejects.toThrow('revoked')
  expect(await (await newcomer(world)).refusal('redeemDevice', { code })).toBe('revoked')
  expect((await world.facilitator.ask('people')).find((person) => person.id === id)).toMatchObject({
    revoked: true,
    present: false,
  })
  expect((await world.facilitator.turnout()).joined).toBe(0)
  await world.facilitator.ask('restorePerson', {}, { person: id })
  expect((await per.ask('me')).name).toBe('Per')
})

test('[A10] the last facilitator cannot be revoked', async () => {
  const world = await openWorld()
  const me = await world.facilitator.ask('me')
  expect(await world.facilitator.refusal('revokePerson', {}, { person: me.id })).toBe('last-facilitator')
  const second = await newcomer(world)
  await second.opens(world.links.facilitator)
  await second.ask('revokePerson', {}, { person: me.id })
  expect(await world.facilitator.refusal('me')).toBe('revoked')
  expect(await second.refusal('revokePerson', {}, { person: (await second.ask('me')).id })).toBe('last-facilitator')
})

test('[A11] a device code works once, for ten minutes, and makes both devices the same person', async () => {
  const world = await openWorld()
  const kari = await world.participant('Kari')
  const old = await kari.ask('makeDeviceCode', {})
  const { code, expiresAt, url } = await kari.ask('makeDeviceCode', {})
  expect(expiresAt - world.server.clock.now()).toBe(600_000)
  expect(url).toContain(`/enhet#${code}`)
  const phone = await newcomer(world)
  expect(await phone.refusal('redeemDevice', { code: old.code })).toBe('code-unknown')
  // As people type it: small letters, a space for the dash, O for 0.
  phone.room = (
    await phone.ask('redeemDevice', { code: code.toLowerCase().replace('-', ' ').replaceAll('0', 'o') })
  ).room
  expect(await phone.ask('me')).toEqual(await kari.ask('me'))
  expect(await phone.refusal('redeemDevice', { code })).toBe('code-unknown')
  const late = await kari.ask('makeDeviceCode', {})
  await world.server.clock.turn(600_000)
  expect(await (await newcomer(world)).refusal('redeemDevice', { code: late.code })).toBe('code-unknown')
})

test('[A12] a request that changes something is refused when another site’s page sent it', async () => {
  const world = await openWorld()
  const send = (headers: Record<string, string>): Promise<string> =>
    world.facilitator.refusal('setPhase', { phase: 'grow' }, {}, { headers })
  expect(await send({ Origin: 'https://ondsinnet.example' })).toBe('not-allowed')
  expect(await send({ 'Sec-Fetch-Site': 'cross-site' })).toBe('not-allowed')
  expect(await send({ 'Sec-Fetch-Site': 'same-site' })).toBe('not-allowed')
  expect(await send({ Origin: 'null' })).toBe('not-allowed')
  expect((await world.facilitator.session()).phase).toBe('map')
  expect(await send({})).toBe('done')

  const parts = {
    round: 'round-none',
    turn: '1',
    person: 'person-none',
    role: 'observer',
    proposal: 'proposal-none',
    note: 'note-none',
    statement: '1-1',
  }
  for (const name of Object.keys(routes) as RouteName[]) {
    if (routes[name].method === 'GET') continue
    const asked = world.facilitator.refusal(name, undefined, parts, {
      headers: { Origin: 'https://ondsinnet.example' },
    })
    expect([name, await asked]).toEqual([name, 'not-allowed'])
  }
})

test('[A13] what is too large, or is not JSON, is refused with its reason', async () => {
  const world = await openWorld()
  const post = async (body: string, type = 'application/json'): Promise<unknown> => {
    const response = await fetch(`${world.server.origin}/api/rooms/${world.room}/phase`, {
      method: 'POST',
      body,
      headers: {
        'Content-Type': type,
        'Command-Id': newCommandId(),
        Cookie: [...world.facilitator.cookies].map((pair) => pair.join('=')).join('; '),
      },
    })
    return { status: response.status, ...((await response.json()) as object) }
  }
  expect(await post(JSON.stringify({ phase: 'x'.repeat(70_000) }))).toEqual({ status: 413, refusal: 'too-large' })
  expect(await post('{"phase":')).toMatchObject({ status: 400, refusal: 'bad-request', faults: [{ path: 'body' }] })
  expect(await post('phase=grow', 'application/x-www-form-urlencoded')).toMatchObject({ status: 400 })
  expect(await post('{"phase":"winter"}')).toMatchObject({ refusal: 'bad-request', faults: [{ path: 'phase' }] })
  expect((await world.facilitator.session()).phase).toBe('map')
  expect(await (await fetch(`${world.server.origin}/api/nothing`)).json()).toEqual({ refusal: 'not-found' })
})

test('[A14] whoever guesses codes is stopped, and may try again later', async () => {
  const world = await openWorld()
  const guesser = await newcomer(world)
  const guesses: string[] = []
  for (let tried = 0; tried < 12; tried++) guesses.push(await guesser.refusal('redeemDevice', { code: 'ABCD-1234' }))
  expect(guesses.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => 'code-unknown'))
  expect(guesses.at(-1)).toBe('too-often')
  const { status, headers } = await guesser.send('redeemDevice', { code: 'ABCD-1234' })
  expect([status, headers.get('Retry-After')]).toEqual([429, '5'])
  await world.server.clock.turn(10 * 60_000)
  expect(await guesser.refusal('redeemDevice', { code: 'ABCD-1234' })).toBe('code-unknown')
})

test('[A15] links and codes use the public address where there is one', async () => {
  const world = await openWorld({ publicUrl: new URL('https://samspill.example/samklang/') })
  expect(world.links.participant).toMatch(/^https:\/\/samspill\.example\/samklang\/rom\/[\w-]{22}#[\w-]{22}$/)
  const { url } = await world.facilitator.ask(
    'makeDeviceCode',
    {},
    {},
    { headers: { Origin: 'https://samspill.example' } },
  )
  expect(url).toMatch(/^https:\/\/samspill\.example\/samklang\/enhet#/)
})

test('[A22] a device that leads already still leads when it becomes somebody’s other device, and a revoked one stays out', async () => {
  const world = await openWorld()
  const kari = await world.participant('Kari')
  const laptop = world.facilitator
  await laptop.ask('redeemDevice', { code: (await kari.ask('makeDeviceCode', {})).code })
  expect(await laptop.ask('me')).toMatchObject({ id: (await kari.ask('me')).id, role: 'facilitator', name: 'Kari' })
  const per = await world.participant('Per')
  await laptop.ask('revokePerson', {}, { person: (await per.ask('me')).id })
  const { code } = await kari.ask('makeDeviceCode', {})
  expect(await per.refusal('redeemDevice', { code })).toBe('revoked')
  expect(await per.refusal('me')).toBe('revoked')
})
