/** What must never be learned, by any route and from any file. */
import { readFileSync } from 'node:fs'
import { routes, type RouteName } from '@samklang/shared/wire/rest'
import { afterEach, expect, test } from 'vitest'
import { hmac, secretKeyOf } from '../../server/src/seal'
import { bytesOf, dumpOf, filesHolding, rowsIn } from '../support/files'
import { eventually } from '../support/eventually'
import { stopServers } from '../support/server'
import { onSqlite } from '../support/onSqlite'
import { openWorld } from '../support/world'

afterEach(stopServers)

const equality = { kind: 'field', field: 'equality' } as const

// Postgres keeps rows in no order of ours, and what deleted rows leave in its files is its operator's to look after.
onSqlite(
  '[B20] the ballot table has no column that could name a person, a moment, an order or an address',
  async () => {
    const { server } = await openWorld()
    const columns = (table: string): unknown[] =>
      rowsIn(server.dataDir, `PRAGMA table_info(${table})`).map(({ name }) => name)
    expect(columns('ballot')).toEqual(['round', 'item', 'key', 'answer', 'sector'])
    expect(columns('stance')).toEqual(['proposal', 'key', 'stance'])
    const made = rowsIn(server.dataDir, `SELECT sql FROM sqlite_schema WHERE name IN ('ballot', 'stance')`)
    expect(made.every(({ sql }) => String(sql).includes('WITHOUT ROWID'))).toBe(true)
  },
)

onSqlite('[B21] ballots lie in the order of their digests, not in the order people answered', async () => {
  const world = await openWorld()
  const everyone = await world.participants(8)
  const { id } = await world.facilitator.opensRound(equality)
  const orders: string[] = []
  for (const person of everyone) {
    await person.answers(id, { '1-1': 5 })
    orders.push(
      rowsIn(world.server.dataDir, 'SELECT key FROM ballot')
        .map(({ key }) => bytesOf(key).toString('hex'))
        .join(),
    )
  }
  const last = orders.at(-1)?.split(',') ?? []
  expect(last).toHaveLength(8)
  expect(last).toEqual(last.toSorted())
})

onSqlite(
  '[B22] after closing no file of the database holds a ballot’s key or the seal, the write-ahead log included',
  async () => {
    const world = await openWorld()
    const { dataDir } = world.server
    const everyone = await world.participants(5)
    const { id } = await world.facilitator.opensRound(equality)
    for (const person of everyone) await person.answers(id, { '1-1': 5, '1-2': 8 })
    const keys = rowsIn(dataDir, 'SELECT DISTINCT key FROM ballot').map(({ key }) => bytesOf(key))
    const seals = rowsIn(dataDir, 'SELECT sealed FROM seal').map(({ sealed }) => bytesOf(sealed))
    expect([keys.length, seals.length]).toEqual([5, 1])
    for (const secret of [...keys, ...seals]) expect(filesHolding(dataDir, secret)).not.toEqual([])

    await world.facilitator.closes(id)
    await world.graceEnds()
    await eventually('keys and seal are in no file', () =>
      [...keys, ...seals].every((secret) => filesHolding(dataDir, secret).length === 0),
    )
    expect(rowsIn(dataDir, 'SELECT * FROM ballot')).toEqual([])
    expect(rowsIn(dataDir, 'SELECT * FROM seal')).toEqual([])
    expect((await world.facilitator.ask('results', undefined, { round: id }))['1-1']).toMatchObject({
      state: 'shown',
      n: 5,
    })
  },
)

onSqlite('[B23] cancelling, and ending a proposal, leave nothing in the files either', async () => {
  const world = await openWorld()
  const { dataDir } = world.server
  const everyone = await world.participants(3)
  await world.plays(
    equality,
    everyone.map((person) => [person, { '1-1': 5 }] as const),
  )
  const { id } = await world.facilitator.opensRound({ kind: 'weights' })
  const { proposal } = await world.facilitator.ask('propose', { statement: '1-1', score: 5 })
  for (const person of everyone) {
    await person.answers(id, { 'weight-openness': 5 })
    await person.ask('stance', { stance: 'fine', score: 5 }, { proposal })
  }
  const secrets = ['SELECT key AS s FROM ballot', 'SELECT key AS s FROM stance', 'SELECT sealed AS s FROM seal']
    .flatMap((sql) => rowsIn(dataDir, sql))
    .map(({ s }) => bytesOf(s))
  expect(secrets).toHaveLength(8)
  await world.facilitator.ask('cancelRound', {}, { round: id })
  await world.facilitator.ask('endProposal', { outcome: 'agreed' }, { proposal })
  await eventually('the secrets are in no file', () =>
    secrets.every((secret) => filesHolding(dataDir, secret).length === 0),
  )
})

test('[B24] a database dump alone traces nothing: the seal in it cannot be opened without the key outside', async () => {
  const world = await openWorld()
  const kari = await world.participant('Kari')
  const { id } = await world.facilitator.opensRound(equality)
  await kari.answers(id, { '1-1': 5 })
  const dump = dumpOf(world.server.dataDir)
  const { id: who } = await kari.ask('me')
  const ballots = dump.split('\n').filter((line) => line.startsWith('ballot '))
  expect(ballots).toHaveLength(1)
  expect(ballots[0]).not.toContain(who)
  const [seal] = rowsIn(world.server.dataDir, 'SELECT sealed FROM seal').map(({ sealed }) => bytesOf(sealed))
  const [ballot] = rowsIn(world.server.dataDir, 'SELECT key FROM ballot').map(({ key }) => bytesOf(key))
  const sealing = seal ?? Buffer.alloc(0)
  expect(secretKeyOf(Buffer.alloc(32)).unseal(`seal ${id}`, sealing)).toBeNull()
  // With the key file the operator could: that is what participants are told.
  const master = Buffer.from(readFileSync(`${world.server.dataDir}/secret.key`, 'utf8').trim(), 'hex')
  const opened = secretKeyOf(master).unseal(`seal ${id}`, sealing)
  expect(hmac(opened ?? Buffer.alloc(0), [who])).toEqual(ballot)
})

test('[B25] before a round has closed no route tells its facilitator more than the turnout', async () => {
  const world = await openWorld()
  const everyone = await world.participants(5)
  const { id } = await world.facilitator.opensRound(equality)
  const look = async (): Promise<Record<string, unknown>> => {
    const seen: Record<string, unknown> = {}
    for (const name of Object.keys(routes) as RouteName[]) {
      if (routes[name].method !== 'GET') continue
      const { json } = await world.facilitator.send(name, undefined, { round: id, proposal: 'no-proposal-here' })
      seen[name] = json
    }
    return seen
  }
  const answer = (score: number): Promise<unknown[]> =>
    Promise.all(everyone.map((person) => person.answers(id, { '1-1': score, '1-2': score === 1 ? 'dk' : 1 })))
  await answer(1)
  const low = await look()
  await answer(10)
  expect(await look()).toEqual(low)
  expect(low['results']).toEqual({ refusal: 'round-not-closed' })
  await world.facilitator.closes(id)
  expect(await world.facilitator.refusal('results', undefined, { round: id })).toBe('round-not-closed')
})

test('[B26] a ballot leaves no command, no revision and no line in the log', async () => {
  const world = await openWorld()
  const kari = await world.participant('Kari')
  const { id } = await world.facilitator.opensRound(equality)
  const { hash } = await kari.sheet(id)
  const tables = (): unknown =>
    ['command', 'room', 'participant', 'pass'].map((table) => rowsIn(world.server.dataDir, `SELECT * FROM ${table}`))
  const before = tables()
  const lines = world.server.lines.length
  await kari.ask('answer', { answers: { '1-1': 7 }, hash }, { round: id })
  expect(tables()).toEqual(before)
  expect(world.server.lines.slice(lines)).toEqual([])
})

test('[B27] what participants read is the same for all of them and names nobody who answered', async () => {
  const world = await openWorld()
  const [kari, ola] = await world.participants(2)
  const { id } = await world.facilitator.opensRound(equality)
  await kari?.answers(id, { '1-1': 7 })
  expect(await kari?.session()).toEqual(await ola?.session())
  expect((await ola?.turnout())?.answered).toEqual({ [id]: 1 })
  expect(await kari?.refusal('results', undefined, { round: id })).toBe('not-allowed')
})

test('[B28] the server’s log holds no room, name, text, secret or address', async () => {
  const world = await openWorld()
  const kari = await world.participant('Kari Nordmann', 'voluntary')
  await kari.ask('addNote', { id: 'note-of-a-person' as never, kind: 'idea', text: 'En hemmelig idé' })
  await kari.refusal('setPhase', { phase: 'grow' })
  const { id } = await kari.ask('me')
  const secret = new URL(world.links.participant).hash.slice(1)
  const log = world.server.lines.join('\n')
  expect(log).toContain('"route":"enter"')
  for (const word of [world.room, 'Kari', 'hemmelig', id, secret, '127.0.0.1', 'Fritid', 'note-of-a-person']) {
    expect(log).not.toContain(word)
  }
})

test('[B29] of sectors only those are counted at closing whose numbers may be shown, and in small rooms none', async () => {
  const sectors = async (size: 'some' | 'many', voluntary: number): Promise<unknown[]> => {
    const world = await openWorld({ situation: { size, dependent: false } })
    const { id } = await world.facilitator.opensRound(equality)
    for (let at = 0; at < 6 + voluntary; at++) {
      const person = await world.participant('', at < 6 ? 'municipality' : 'voluntary')
      await person.answers(id, { '1-1': 5 })
    }
    await world.facilitator.closes(id)
    await world.graceEnds()
    await world.facilitator.session()
    return rowsIn(world.server.dataDir, `SELECT sector FROM tally WHERE item = '1-1'`).map(({ sector }) => sector)
  }
  expect(await sectors('many', 5)).toEqual(['all', 'municipality', 'voluntary'])
  // Four would be the remainder of the whole less the six.
  expect(await sectors('many', 4)).toEqual(['all'])
  expect(await sectors('some', 5)).toEqual(['all'])
})
