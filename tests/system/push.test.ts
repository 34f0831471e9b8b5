/** From a command to everybody's screen: the session and the turnout as they are pushed, and sockets that are closed. */
import { closing } from '@samklang/shared/wire/closing'
import { afterEach, expect, test } from 'vitest'
import { follow, type Follower } from '../support/follower'
import { Visitor } from '../support/people'
import { stopServers } from '../support/server'
import { until } from '../support/until'
import { openWorld } from '../support/world'

const followers: Follower[] = []
const following = (visitor: Visitor): Follower => {
  const follower = follow(visitor)
  followers.push(follower)
  return follower
}
afterEach(async () => {
  for (const follower of followers.splice(0)) follower.leave()
  await stopServers()
})

test('[S16] what a facilitator does is pushed to everyone with the revision the command was answered with', async () => {
  const world = await openWorld()
  const [kari, ola] = [following(await world.participant()), following(await world.observer())]
  await Promise.all([kari, ola].map((page) => page.sees('it is greeted', () => true)))
  const { revision } = await world.facilitator.ask('setPhase', { phase: 'people' })
  for (const page of [kari, ola]) {
    const seen = await page.sees('the phase is pushed', ({ phase }) => phase === 'people')
    expect(seen.revision).toBe(revision)
  }
  expect(kari.sessions.at(-1)).toEqual(await world.facilitator.session())
})

test('[S17] a ballot moves the turnout and pushes no session', async () => {
  const world = await openWorld()
  const kari = await world.participant()
  const { id } = await world.facilitator.opensRound({ kind: 'weights' })
  const page = following(kari)
  await page.sees('it is greeted', () => true)
  const before = page.sessions.length
  await kari.answers(id, { 'weight-openness': 9 })
  await world.server.clock.turn(1_000)
  await until('one has answered', () => page.turnouts.findLast(({ answered }) => answered[id] === 1))
  expect(page.turnouts.at(-1)).toMatchObject({ present: 1, joined: 1 })
  expect(page.sessions).toHaveLength(before)
  await world.facilitator.closes(id)
  await world.graceEnds()
  await page.sees('it is closed', ({ rounds }) => rounds[0]?.state === 'closed')
})

test('[A16] revoking closes a person’s sockets for good, and a stronger link lets them come back', async () => {
  const world = await openWorld()
  const kari = await world.participant()
  const ola = await world.participant()
  const [kariPage, olaPage] = [following(kari), following(ola)]
  await Promise.all([kariPage, olaPage].map((page) => page.sees('it is greeted', () => true)))
  await world.facilitator.ask('revokePerson', {}, { person: (await kari.ask('me')).id })
  await until('Kari is shown out', () => kariPage.closed === closing.revoked.code)
  const again = following(kari)
  await until('she is not let in again', () => again.closed === closing.revoked.code)
  await ola.opens(world.links.facilitator)
  await until('Ola is asked to come back', () => olaPage.closed === closing.roleChanged.code)
  await following(ola).sees('he is let in', () => true)
})

test('[A17] a socket is let in by the same pass as a request', async () => {
  const world = await openWorld()
  const stranger = new Visitor(world.server)
  stranger.room = world.room
  const noPass = following(stranger)
  stranger.room = 'no-such-room' as never
  const noRoom = following(stranger)
  await until('they are told why', () => noPass.closed !== null && noRoom.closed !== null)
  expect([noPass.closed, noRoom.closed]).toEqual([closing.noPass.code, closing.noRoom.code])
})

test('[S18] a server that stops asks its pages to come back, and they find the room as it was', async () => {
  const world = await openWorld()
  const kari = await world.participant()
  const page = following(kari)
  const { revision } = await page.sees('it is greeted', () => true)
  const restarted = await world.server.restart()
  await until('it is told that the server restarts', () => page.closed === closing.restarting.code)
  world.moveTo(restarted)
  expect((await following(kari).sees('it is greeted again', () => true)).revision).toBe(revision)
})

test('[S19] a change that was committed and never pushed, because the server was killed, is what the next page sees', async () => {
  const world = await openWorld()
  const kari = await world.participant()
  const { revision } = await world.facilitator.ask('setPhase', { phase: 'grow' })
  world.moveTo(await world.server.afterKill())
  const seen = await following(kari).sees('it is greeted', () => true)
  expect([seen.revision, seen.phase]).toEqual([revision, 'grow'])
})
