/** Two nodes on one Postgres with Redis between them: any node serves any room, and each closes what another has left. */
import { boardOf } from '@samklang/shared/documents/board'
import { boardAddress } from '@samklang/shared/documents/names'
import { MANY_PUT_AWAY } from '@samklang/shared/domain/pause'
import { whoIsHere } from '@samklang/shared/documents/presence'
import { closing } from '@samklang/shared/wire/closing'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { rates } from '../../server/src/routes/limits'
import { startCluster, type Cluster, type Node } from '../support/cluster'
import { eventually } from '../support/eventually'
import { follow, type Follower } from '../support/follower'
import { note } from '../support/notes'
import { newCommandId, Visitor } from '../support/people'
import { hasPostgres } from '../support/postgres'
import { hasRedis } from '../support/redis'
import { type Client, stockClient } from '../support/sockets'
import { until } from '../support/until'

const equality = { kind: 'field', field: 'equality' } as const
/** Another note each time. */
const late = () => ({ id: note(`note-late-${newCommandId()}`).id, kind: 'idea', text: 'etterpå' }) as const
const ids = (doc: Y.Doc): string[] =>
  boardOf(doc)
    .notes()
    .map(({ id }) => id)

describe.skipIf(!hasPostgres || !hasRedis)('with a Postgres and a Redis', () => {
  let cluster: Cluster
  const leaving: { leave(): void }[] = []
  beforeAll(async () => {
    cluster = await startCluster()
  }, 60_000)
  afterAll(() => cluster.stop())
  afterEach(() => {
    for (const one of leaving.splice(0)) one.leave()
  })

  let a: Node
  let b: Node
  let facilitator: Visitor
  let link: string
  let epoch: string

  async function begin(setting?: { redis?: boolean }): Promise<void> {
    const [first, second] = await cluster.renew(2, setting)
    if (!first || !second) throw new Error('There are not two nodes.')
    ;[a, b] = [first, second]
    facilitator = new Visitor(a)
    const situation = { size: 'some', dependent: false } as const
    const { room, links } = await facilitator.ask('createRoom', { title: 'Elva', language: 'nb', situation })
    facilitator.room = room
    link = links.find(({ role }) => role === 'participant')?.url ?? ''
    epoch = (await facilitator.session()).room.epoch
  }
  async function person(node: Node, name = ''): Promise<Visitor> {
    const visitor = new Visitor(node)
    await visitor.opens(link)
    await visitor.joins(name)
    return visitor
  }
  /** The same person by way of another node. */
  function at(who: Visitor, node: Node): Visitor {
    const visitor = new Visitor(node)
    visitor.room = who.room
    for (const [name, value] of who.cookies) visitor.cookies.set(name, value)
    return visitor
  }
  function page(visitor: Visitor): Follower {
    const follower = follow(visitor)
    leaving.push(follower)
    return follower
  }
  function board(visitor: Visitor, node: Node, doc = new Y.Doc()): Client {
    const client = stockClient({
      base: node.origin.replace('http', 'ws'),
      path: boardAddress(visitor.room, epoch),
      headers: { cookie: [...visitor.cookies].map((pair) => pair.join('=')).join('; '), origin: node.origin },
      name: 'somebody',
      doc,
    })
    leaving.push(client)
    return client
  }

  describe('that hear each other', () => {
    beforeEach(() => begin())

    test('[L151] what people write on two nodes at the same time is on both boards, and on disk', async () => {
      const kari = board(await person(a), a)
      const ola = board(await person(b), b)
      await Promise.all([kari.synced(), ola.synced()])
      const made: string[] = []
      for (let round = 0; round < 20; round++) {
        for (const [client, name] of [[kari, 'kari'] as const, [ola, 'ola'] as const]) {
          const id = `note-${name}-${round}`
          made.push(id)
          boardOf(client.doc).addNote(note(id, `nummer ${round}`), null)
        }
        await new Promise(setImmediate)
      }
      await Promise.all([kari.saved(), ola.saved()])
      await until('both have all', () => [kari, ola].every(({ doc }) => ids(doc).length === made.length))
      boardOf(kari.doc).setText('note-ola-3', 'skrevet om av Kari', null)
      await until('Ola reads it', () => boardOf(ola.doc).note(note('note-ola-3').id)?.text === 'skrevet om av Kari')
      const late = board(await person(b), b)
      await late.synced()
      expect(ids(late.doc).toSorted()).toEqual(made.toSorted())
    })

    test('[L152] what a facilitator does by way of one node is pushed to the pages of another, and so are counts', async () => {
      const kari = await person(b)
      const seen = page(kari)
      await seen.sees('it is greeted', () => true)
      const { id } = await facilitator.opensRound(equality)
      const { revision } = await seen.sees('the round', ({ rounds }) => rounds[0]?.state === 'open')
      expect(revision).toBe((await facilitator.session()).revision)
      const lead = page(facilitator)
      await lead.sees('it is greeted', () => true)
      await kari.answers(id, { '1-1': 7 })
      await until('the answer is counted on the other node', () => lead.turnouts.at(-1)?.answered[id] === 1)
    })

    test('[L153] a round that two nodes close and publish at the same moment has one result and one card', async () => {
      const everyone = await Promise.all([a, b, a].map((node) => person(node)))
      const other = at(facilitator, b)
      const { id } = await facilitator.opensRound(equality)
      for (const one of everyone) await one.answers(id, { '1-1': 5 })
      await facilitator.closes(id)
      const before = (await facilitator.session()).revision
      // One has the alarm, the other finds it past: both try.
      a.clock.skip(10_000)
      b.clock.skip(12_000)
      await eventually('it is closed', async () => (await other.session()).rounds[0]?.state === 'closed')
      const both = [facilitator, other].map((lead) => lead.refusal('publishRound', {}, { round: id }))
      expect((await Promise.all(both)).toSorted()).toEqual(['done', 'round-published'])
      await eventually('the card is on the board', async () => (await cards(other)).length > 0)
      b.clock.skip(10_000)
      await eventually('nothing is due any more', async () => (await cards(facilitator)).length === 1)
      const { revision, results } = await other.session()
      expect([revision, results[0]?.items['1-1']]).toMatchObject([before + 2, { n: 3, median: 5 }])
      expect(await cards(other)).toHaveLength(1)
    })

    async function cards(visitor: Visitor): Promise<unknown[]> {
      return (await visitor.ask('notes')).filter(({ kind }) => kind === 'result')
    }

    test('[L154] who is shown out by way of one node is out of the other within a second, and a stronger role comes back', async () => {
      const [kari, ola] = await Promise.all([person(b, 'Kari'), person(b)])
      const [karis, olas] = [page(kari), page(ola)]
      await Promise.all([karis, olas].map((one) => one.sees('it is greeted', () => true)))
      const began = performance.now()
      await facilitator.ask('revokePerson', {}, { person: (await kari.ask('me')).id })
      await until('Kari is shown out', () => karis.closed === closing.revoked.code)
      expect(performance.now() - began).toBeLessThan(1_000)
      const links = await facilitator.ask('links')
      expect(links.length).toBe(3)
      const { url } = await facilitator.ask('replaceLink', {}, { role: 'facilitator' })
      ola.server = a
      await ola.opens(url ?? '')
      await until('Ola is asked to come back', () => olas.closed === closing.roleChanged.code)
    })

    test('[L156] who is on the board is told on every node, by the name they have now, and that they have left', async () => {
      const [kari, ola] = await Promise.all([person(a, 'Kari'), person(b, 'Ola')])
      const [karis, olas] = [board(kari, a), board(ola, b)]
      await Promise.all([karis.synced(), olas.synced()])
      const names = ({ provider }: Client): (string | null)[] =>
        whoIsHere(provider.awareness.getStates().values()).map(({ user }) => user.name)
      karis.provider.awareness.setLocalState({ page: 'board', cursor: [10, 20] })
      await until('Ola sees Kari', () => names(olas).includes('Kari'))
      const third = board(await person(b), b)
      await until('who comes later sees her too', () => names(third).includes('Kari'))
      await kari.joins('Kari Nordmann')
      await until('her new name is told', () => names(olas).includes('Kari Nordmann'))
      karis.leave()
      await until('she is gone', () => !names(olas).some((name) => name?.startsWith('Kari')))
    })

    test('[L157] people are counted over all nodes, once each, and are listed as here', async () => {
      const [kari, ola] = await Promise.all([person(a), person(b)])
      const [karis, again] = [page(kari), page(at(kari, b))]
      const olas = page(ola)
      for (const one of [karis, again, olas]) await one.sees('it is greeted', () => true)
      await until('all are told of two', () => [karis, olas].every((one) => one.turnouts.at(-1)?.present === 2))
      const listed = await facilitator.ask('people')
      expect(listed.filter(({ present }) => present).length).toBeGreaterThanOrEqual(2)
    })

    test('[L158] nodes take from the same buckets, and each from its own while Redis is away', async () => {
      const { burst } = rates.redeemDevice
      const tries = async (node: Node, count: number): Promise<number> => {
        const visitor = new Visitor(node)
        const all = Array.from({ length: count }, () => visitor.refusal('redeemDevice', { code: 'AAAA-BBBB' }))
        return (await Promise.all(all)).filter((answer) => answer === 'code-unknown').length
      }
      // A wrong code costs as much as ten right ones, and one more.
      const first = await tries(a, Math.ceil(burst / 2))
      const second = await tries(b, burst)
      expect(first + second).toBeLessThanOrEqual(burst)
      expect(await tries(b, 2)).toBe(0)
      await cluster.redis.kill()
      await eventually('each counts by itself', async () => (await tries(b, 1)) === 1)
      await cluster.redis.start()
    })

    test('[L159] whoever goes on by another node goes on under the same client id, also when they send all they have', async () => {
      const kari = await person(a)
      const doc = new Y.Doc()
      const first = board(kari, a, doc)
      await first.synced()
      boardOf(doc).addNote(note('note-one', 'skrevet her'), null)
      await first.saved()
      const witness = board(await person(b), b)
      await until('the other node has it', () => ids(witness.doc).length === 1)
      first.leave()
      const second = board(kari, b, doc)
      await second.synced()
      boardOf(doc).addNote(note('note-two', 'og videre der'), null)
      boardOf(doc).setText('note-one', 'skrevet her og der', null)
      await second.saved()
      await until('it is seen', () => ids(witness.doc).length === 2)
      expect(second.closes).not.toContain(closing.refused.code)
    })

    test('[L161] a round whose node has died while it closed is closed by another', async () => {
      const kari = await person(b)
      const { id } = await facilitator.opensRound(equality)
      await kari.answers(id, { '1-1': 5 })
      await facilitator.closes(id)
      await a.app.close()
      b.clock.skip(15_000)
      await eventually('it is closed', async () => (await kari.session()).rounds[0]?.state === 'closed')
    })

    test('[L168] whose writing waits on one node, waits on the others, and goes on when a facilitator says so by any', async () => {
      const kari = await person(a, 'Kari')
      const [karis, elsewhere] = [board(kari, a), board(at(kari, b), b)]
      await Promise.all([karis.synced(), elsewhere.synced()])
      const many = Array.from({ length: MANY_PUT_AWAY }, (_, number) => `note-to-go-${number}`)
      for (const id of many) boardOf(karis.doc).addNote(note(id), null)
      await karis.saved()
      await until('both devices have them', () => ids(elsewhere.doc).length === many.length)
      karis.doc.transact(() => {
        for (const id of many) boardOf(karis.doc).change(id, { archived: true }, null)
      })
      await eventually('it waits', async () => (await kari.ask('pauses')).length === 1)
      const [pause] = await at(kari, b).ask('pauses')
      expect(pause?.mine).toBe(true)
      await eventually(
        'it waits on the other node too',
        async () => (await at(kari, b).refusal('addNote', late())) === 'writing-waits',
      )
      await at(facilitator, b).ask('liftPause', {}, { person: pause?.person.id ?? '' })
      await eventually('it goes on', async () => (await kari.refusal('addNote', late())) === 'done')
    })

    test('[L162] a command that is sent to two nodes at the same moment is done once and answered the same', async () => {
      const other = at(facilitator, b)
      const commandId = newCommandId()
      const draft = { selection: equality, mode: 'secret', open: false } as const
      const sent = [facilitator, other].map((lead) => lead.ask('draftRound', draft, {}, { commandId }))
      const [one, two] = await Promise.all(sent)
      expect(two).toEqual(one)
      expect((await facilitator.session()).rounds).toHaveLength(1)
      const strangers = [a, b].map((node) => new Visitor(node))
      const room = { title: 'En gang', language: 'nb', situation: { size: 'some', dependent: false } } as const
      const [made, again] = await Promise.all(
        strangers.map((who) => who.ask('createRoom', room, {}, { commandId: `${commandId}x` })),
      )
      expect(again?.room).toBe(made?.room)
    })

    test('[L163] numbers are given once, and every note posted by way of any node is on the board', async () => {
      const everyone = await Promise.all(Array.from({ length: 12 }, (_, at) => person(at % 2 ? a : b)))
      const numbers = await Promise.all(everyone.map(async (one) => (await one.ask('me')).number))
      expect(numbers.toSorted((x, y) => Number(x) - Number(y))).toEqual(Array.from({ length: 12 }, (_, at) => at + 1))
      const posted = everyone.map((one, at) =>
        one.ask('addNote', { id: note(`note-by-request-${at}`).id, kind: 'idea', text: `nummer ${at}` }),
      )
      await Promise.all(posted)
      for (const one of everyone.slice(0, 2)) expect(await one.ask('notes')).toHaveLength(12)
    })

    test('[L155] while Redis is away the nodes follow each other within three seconds, and nothing is lost', async () => {
      const [kari, ola] = await Promise.all([person(a, 'Kari'), person(b)])
      const [karis, olas] = [board(kari, a), board(ola, b)]
      const olaPage = page(ola)
      await Promise.all([karis.synced(), olas.synced(), olaPage.sees('it is greeted', () => true)])
      await cluster.redis.kill()
      const within = async (what: string, work: () => Promise<unknown>): Promise<void> => {
        const began = performance.now()
        await work()
        expect(performance.now() - began, what).toBeLessThan(3_000)
      }
      boardOf(karis.doc).addNote(note('note-without', 'uten Redis'), null)
      await karis.saved()
      await within('a note', () => until('Ola sees it', () => ids(olas.doc).length === 1))
      await facilitator.ask('setPhase', { phase: 'people' })
      await within('a phase', () => olaPage.sees('the phase', ({ phase }) => phase === 'people'))
      await facilitator.ask('revokePerson', {}, { person: (await ola.ask('me')).id })
      await within('a revocation', () => until('Ola is shown out', () => olaPage.closed === closing.revoked.code))
      await cluster.redis.start()
      const per = board(await person(b), b)
      await per.synced()
      await eventually('they hear each other again', async () => {
        const id = `note-${ids(per.doc).length}-again`
        const began = performance.now()
        boardOf(karis.doc).addNote(note(id, 'med Redis'), null)
        await until('it is seen', () => ids(per.doc).includes(id))
        return performance.now() - began < 1_000
      })
      expect(ids(per.doc)).toContain('note-without')
    })

    test('[L164] while Postgres is away everybody is told that nothing is saved; afterwards all of it is kept and seen', async () => {
      const [karis, olas] = [board(await person(a), a), board(await person(b), b)]
      await Promise.all([karis.synced(), olas.synced()])
      await karis.saved()
      await cluster.postgres.kill()
      boardOf(karis.doc).addNote(note('note-waiting', 'venter på disken'), null)
      const asked = karis.ask()
      await until('Kari is told that it is not saved', () => karis.answers.includes(-asked))
      expect(ids(olas.doc)).toEqual([])
      await cluster.postgres.start()
      await until('it is saved after all', () => karis.answers.includes(asked), 15_000)
      await until('Ola sees it', () => ids(olas.doc).includes('note-waiting'), 15_000)
    })
  })

  test('[L160] nodes that nobody connects follow each other by looking at the database alone', async () => {
    await begin({ redis: false })
    const [kari, ola] = await Promise.all([person(a), person(b)])
    const [karis, olas] = [board(kari, a), board(ola, b)]
    await Promise.all([karis.synced(), olas.synced()])
    boardOf(karis.doc).addNote(note('note-alone', 'uten noe imellom'), null)
    await until('Ola sees it', () => ids(olas.doc).length === 1)
    const { id } = await facilitator.opensRound(equality)
    const lead = page(facilitator)
    await lead.sees('it is greeted', () => true)
    await ola.answers(id, { '1-1': 3 })
    await until('the answer is counted', () => lead.turnouts.at(-1)?.answered[id] === 1)
  })
})
