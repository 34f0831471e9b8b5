/** The route table walked role by role over real HTTP. */
import { mayAct, type Access } from '@samklang/shared/domain/role'
import { routes, type RouteName } from '@samklang/shared/wire/rest'
import { afterEach, expect, test } from 'vitest'
import { Visitor } from '../support/people'
import { stopServers } from '../support/server'
import { openWorld, type World } from '../support/world'

afterEach(stopServers)

/** Something of the right kind for every part of an address; none of it is there. */
const parts = {
  round: 'round-that-is-not-there',
  person: 'person-that-is-not-there',
  proposal: 'proposal-that-is-not-there',
  note: 'note-that-is-not-there',
  turn: '1',
  placed: 'placed-not-there',
  statement: '1-1',
  role: 'observer',
}
const names = Object.keys(routes) as RouteName[]

/** Each route with what the visitor is refused for; 'let in' is whatever comes after the door, faults included. */
async function walk(visitor: Visitor): Promise<Record<string, string>> {
  const walked: Record<string, string> = {}
  for (const name of names) {
    const { json } = await visitor.send(name, { nonsense: true }, parts)
    const refusal = (json as { refusal?: string }).refusal ?? 'done'
    walked[name] = ['no-pass', 'revoked', 'not-allowed'].includes(refusal) ? refusal : 'let in'
  }
  return walked
}

function expected(role: Access, otherwise: string): Record<string, string> {
  const entries = names.map((name) => [name, mayAct(role, routes[name].access) ? 'let in' : otherwise])
  return Object.fromEntries(entries) as Record<string, string>
}

async function revokedIn(world: World): Promise<Visitor> {
  const visitor = await world.participant('Per')
  const { id } = await visitor.ask('me')
  await world.facilitator.ask('revokePerson', {}, { person: id })
  return visitor
}

test('[A1] every route lets in the roles of its row and no other, whatever they send', async () => {
  const world = await openWorld()
  const stranger = new Visitor(world.server)
  stranger.room = world.room
  expect(await walk(stranger)).toEqual(expected('anyone', 'no-pass'))

  expect(await walk(await world.observer())).toEqual(expected('observer', 'not-allowed'))

  const unjoined = new Visitor(world.server)
  await unjoined.opens(world.links.participant)
  expect(await walk(unjoined)).toEqual(expected('participant', 'not-allowed'))
  expect(await walk(await world.participant('Kari'))).toEqual(expected('participant', 'not-allowed'))

  const elsewhere = await openWorld()
  const leadsElsewhere = elsewhere.facilitator
  leadsElsewhere.server = world.server
  leadsElsewhere.room = world.room
  expect(await walk(leadsElsewhere)).toEqual(expected('anyone', 'no-pass'))
  // A pass under another room's name is no better.
  leadsElsewhere.cookies.set(`pass_${world.room}`, leadsElsewhere.cookies.get(`pass_${elsewhere.room}`) ?? '')
  expect(await walk(leadsElsewhere)).toEqual(expected('anyone', 'no-pass'))

  const revoked = await revokedIn(world)
  expect(await walk(revoked)).toEqual({ ...expected('anyone', 'revoked') })

  expect(await walk(world.facilitator)).toEqual(expected('facilitator', 'not-allowed'))
})

test('[A2] who is refused changes nothing', async () => {
  const world = await openWorld()
  const kari = await world.participant('Kari')
  const ola = await world.observer()
  const round = await world.facilitator.opensRound({ kind: 'field', field: 'equality' })
  const before = await world.facilitator.session()
  const people = await world.facilitator.ask('people')
  const told = { ...parts, round: round.id, person: (await kari.ask('me')).id }
  for (const visitor of [kari, ola]) {
    for (const name of names) {
      if (mayAct(visitor === kari ? 'participant' : 'observer', routes[name].access)) continue
      const bodies: Partial<Record<RouteName, unknown>> = {
        setRoom: { title: 'Mitt rom' },
        draftRound: { selection: { kind: 'weights' }, mode: 'secret', open: true },
        setPhase: { phase: 'grow' },
        setFocus: { focus: { kind: 'break' }, gather: true },
        setTimer: { minutes: 5, extend: false },
        propose: { statement: '1-1', score: 5 },
        setOutcome: { outcome: { kind: 'set-aside' } },
        join: { name: 'Ola', sector: null },
        answer: { answers: { '1-1': 7 }, hash: '' },
      }
      const { status } = await visitor.send(name, bodies[name], told)
      expect([name, status]).toEqual([name, 403])
    }
  }
  expect(await world.facilitator.session()).toEqual(before)
  expect(await world.facilitator.ask('people')).toEqual(people)
})

test('[A3] answers and stances need a person who has joined', async () => {
  const world = await openWorld()
  const round = await world.facilitator.opensRound({ kind: 'weights' })
  const unjoined = new Visitor(world.server)
  await unjoined.opens(world.links.participant)
  for (const visitor of [unjoined, world.facilitator]) {
    const { hash } = await visitor.sheet(round.id)
    expect(await visitor.refusal('answer', { answers: { 'weight-openness': 7 }, hash }, { round: round.id })).toBe(
      'not-joined',
    )
  }
  await world.facilitator.joins()
  expect((await world.facilitator.answers(round.id, { 'weight-openness': 7 })).answers).toEqual({
    'weight-openness': 7,
  })
})
