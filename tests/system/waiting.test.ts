/** Ideas without a name: what waits is a count, and what is shown cannot be led back to anybody. */
import { routes, type RouteName } from '@samklang/shared/wire/rest'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { openSqlite } from '../../server/src/storage/sqlite'
import { eventually } from '../support/eventually'
import { bytesOf, dumpOf, filesHolding, rowsIn } from '../support/files'
import { newCommandId, type Visitor } from '../support/people'
import { onSqlite } from '../support/onSqlite'
import { stopServers } from '../support/server'
import { waits } from '../support/voting'
import { openWorld, type World } from '../support/world'

afterEach(stopServers)

const HOUR = 3_600_000
const question = 'Hva hindrer oss?'
const writes = async (world: World): Promise<string> =>
  (await world.facilitator.ask('openWriting', { question, phase: 'focus', field: null })).writing

const first = <T>(all: readonly T[]): T => {
  const [one] = all
  if (one === undefined) throw new Error('There is none.')
  return one
}
const textsOnBoard = async (person: Visitor): Promise<string[]> => (await person.ask('notes')).map(({ text }) => text)
const shownOnBoard = (world: World, count: number): Promise<void> =>
  eventually('the ideas are on the board', async () => (await textsOnBoard(world.facilitator)).length === count)

// What lies in the database's own file, or is put there by hand, is tried on the one storage that is a file.
onSqlite(
  '[B50] the table of waiting ideas has no column that could name a person, a moment, an order or an address',
  async () => {
    const { server } = await openWorld()
    const columns = rowsIn(server.dataDir, 'PRAGMA table_info(waiting_idea)').map(({ name }) => name)
    expect(columns).toEqual(['room', 'step', 'id', 'text', 'author', 'request'])
    const [made] = rowsIn(server.dataDir, `SELECT sql FROM sqlite_schema WHERE name = 'waiting_idea'`)
    expect(String(made?.['sql'])).toContain('WITHOUT ROWID')
  },
)

onSqlite(
  '[B51] ideas lie in the order of random ids, and neither their ids nor their digests are the same when they are shown',
  async () => {
    const world = await openWorld()
    const everyone = await world.participants(6)
    const writing = await writes(world)
    for (const [at, person] of everyone.entries()) await waits(person, `Tekst ${at}`, { writing })
    const rows = rowsIn(world.server.dataDir, 'SELECT * FROM waiting_idea')
    const ids = rows.map(({ id }) => String(id))
    expect(ids).toEqual(ids.toSorted())
    expect(rows.map(({ text }) => text)).not.toEqual(everyone.map((_, at) => `Tekst ${at}`).toSorted())
    await world.facilitator.ask('revealWriting', {}, { writing })
    await shownOnBoard(world, 6)
    const notes = await world.facilitator.ask('notes')
    for (const id of ids) expect(dumpOf(world.server.dataDir)).not.toContain(id)
    expect(notes.every(({ id }) => !ids.includes(id))).toBe(true)
  },
)

test('[B52] what is shown is alike but for its words: no author, one moment, one edit, and no order that was theirs', async () => {
  const world = await openWorld()
  const everyone = await world.participants(8)
  const writing = await writes(world)
  for (const [at, person] of everyone.entries()) {
    await waits(person, `Tekst ${at}`, { writing })
    await world.server.clock.turn(1000)
  }
  const logged = (): number => rowsIn(world.server.dataDir, 'SELECT * FROM document_log').length
  const before = logged()
  await world.facilitator.ask('revealWriting', {}, { writing })
  await shownOnBoard(world, 8)
  expect(logged()).toBe(before + 1)
  const notes = await world.facilitator.ask('notes')
  const alike = notes.map((note) => JSON.stringify({ ...note, id: null, text: null }))
  expect(new Set(alike).size).toBe(1)
  expect(notes[0]).toMatchObject({ author: null, phase: 'focus', kind: 'idea', pos: null })
  expect(notes.map(({ text }) => text).toSorted()).toEqual(everyone.map((_, at) => `Tekst ${at}`))
  // Everybody is given them in the order of ids made when they were shown.
  const ids = notes.map(({ id }) => id)
  expect(ids).toEqual(ids.toSorted())
})

test('[B52] over many showings every place in the order is anybody’s', async () => {
  const world = await openWorld()
  const everyone = await world.participants(3)
  const firsts = new Set<string>()
  for (let round = 0; round < 12; round++) {
    const writing = await writes(world)
    for (const [at, person] of everyone.entries()) await waits(person, `${round}: ${at}`, { writing })
    await world.facilitator.ask('revealWriting', {}, { writing })
    await shownOnBoard(world, 3 * (round + 1))
    const shown = (await textsOnBoard(world.facilitator)).filter((text) => text.startsWith(`${round}: `))
    firsts.add(first(shown).slice(-1))
    await world.server.clock.turn(1000)
  }
  // A fair order puts the same person first twelve times in a row once in 170,000 runs.
  expect(firsts.size).toBeGreaterThan(1)
})

onSqlite(
  '[B53] when ideas have been shown no file holds their seal or either digest, the write-ahead log included',
  async () => {
    const world = await openWorld()
    const { dataDir } = world.server
    const everyone = await world.participants(5)
    const writing = await writes(world)
    for (const person of everyone) await waits(person, 'Vi mangler et sted å være', { writing })
    const secrets = [
      ...rowsIn(dataDir, 'SELECT author AS s FROM waiting_idea'),
      ...rowsIn(dataDir, 'SELECT request AS s FROM waiting_idea'),
      ...rowsIn(dataDir, 'SELECT sealed AS s FROM seal'),
    ].map(({ s }) => bytesOf(s))
    expect(secrets).toHaveLength(11)
    for (const secret of secrets) expect(filesHolding(dataDir, secret)).not.toEqual([])
    await world.facilitator.ask('revealWriting', {}, { writing })
    await eventually('seal and digests are in no file', () =>
      secrets.every((secret) => filesHolding(dataDir, secret).length === 0),
    )
    expect(rowsIn(dataDir, 'SELECT * FROM waiting_idea')).toEqual([])
    await shownOnBoard(world, 5)
    // The words live on the board, where they can be erased, and nowhere beside it.
    await eventually('the release keeps no words', () =>
      rowsIn(dataDir, 'SELECT notes FROM release').every(({ notes }) => !String(notes).includes('mangler')),
    )
  },
)

test('[B54] an idea that waits leaves no command, no revision and no line in the log, and no row of a person changes', async () => {
  const world = await openWorld()
  const kari = await world.participant('Kari')
  const writing = await writes(world)
  const tables = (): unknown =>
    ['command', 'room', 'participant', 'pass', 'writing', 'document', 'document_log', 'release'].map((table) =>
      rowsIn(world.server.dataDir, `SELECT * FROM ${table}`),
    )
  const before = tables()
  const lines = world.server.lines.length
  await waits(kari, 'En hemmelig idé', { writing })
  await waits(kari, 'En til, utenfor')
  expect(tables()).toEqual(before)
  expect(world.server.lines.slice(lines)).toEqual([])
  const { id } = await kari.ask('me')
  const rows = dumpOf(world.server.dataDir)
    .split('\n')
    .filter((line) => line.startsWith('waiting_idea '))
  expect(rows).toHaveLength(2)
  for (const row of rows) expect(row).not.toContain(id)
})

test('[B55] until ideas are shown every route tells everybody but their writer how many there are, and no more', async () => {
  const world = await openWorld()
  const [kari, ola] = await world.participants(2)
  if (!kari || !ola) throw new Error('They did not come.')
  const writing = await writes(world)
  const look = async (person: Visitor): Promise<string> => {
    const seen: unknown[] = []
    for (const name of Object.keys(routes) as RouteName[]) {
      if (routes[name].method !== 'GET') continue
      const { json } = await person.send(name, undefined, {
        round: 'no-round-here',
        proposal: 'no-proposal-here',
        writing,
      })
      seen.push(json)
    }
    return JSON.stringify(seen)
  }
  await waits(kari, 'Kjeller uten heis', { writing })
  const before = [await look(ola), await look(world.facilitator)]
  expect(before.join()).not.toContain('Kjeller')
  expect((await ola.turnout()).waiting).toEqual({ writing: { ideas: 1, people: 1 }, outside: { ideas: 0, people: 0 } })
  const { id } = first(await kari.ask('waiting'))
  await waits(kari, 'Noe helt annet', { writing, request: id })
  expect([await look(ola), await look(world.facilitator)]).toEqual(before)
  expect(await textsOnBoard(world.facilitator)).toEqual([])
})

test('[B56] outside a writing ideas are shown when five people have one waiting and a full hour has turned, never before', async () => {
  const world = await openWorld()
  const everyone = await world.participants(5)
  const kari = first(everyone)
  for (let at = 0; at < 6; at++) await waits(kari, `Karis ${at}`)
  for (const person of everyone.slice(1, 4)) await waits(person, 'En idé')
  expect((await kari.turnout()).waiting.outside).toEqual({ ideas: 9, people: 4 })
  await world.server.clock.turn(HOUR)
  await world.facilitator.session()
  expect(await textsOnBoard(world.facilitator)).toEqual([])
  await waits(first(everyone.slice(4)), 'Den femte')
  await world.server.clock.turn(HOUR - 1000)
  expect(await textsOnBoard(world.facilitator)).toEqual([])
  await world.server.clock.turn(1000)
  await shownOnBoard(world, 10)
  const session = await world.facilitator.session()
  expect(session.writing.release).toBe(1)
  expect((await kari.turnout()).waiting.outside).toEqual({ ideas: 0, people: 0 })
  expect(rowsIn(world.server.dataDir, 'SELECT * FROM seal')).toEqual([])
  // The next lot waits for the next release, under another seal.
  await waits(kari, 'Ny', { release: 1 })
  expect(await textsOnBoard(world.facilitator)).toHaveLength(10)
})

onSqlite(
  '[B57] a crash between letting ideas go and the board leaves them on the board once when the server starts again',
  async () => {
    const world = await openWorld()
    const everyone = await world.participants(5)
    const writing = await writes(world)
    for (const [at, person] of everyone.entries()) await waits(person, `Tekst ${at}`, { writing })
    const before = await world.server.afterKill()
    await world.server.stop()
    world.moveTo(before)
    await world.facilitator.ask('revealWriting', {}, { writing })
    await shownOnBoard(world, 5)
    const after = await world.facilitator.ask('notes')
    // As if the commit had been the last thing that happened: words still in the row, board half written, or not at all.
    await before.stop()
    const db = await openSqlite({ dir: before.dataDir })
    const notes = JSON.stringify(after.map(({ id, text }) => ({ id, text })))
    await db.transaction((tx) => tx.run('UPDATE release SET notes = ?, due = 1', [notes]))
    await db.close()
    world.moveTo(await before.restart())
    await eventually('the release is settled', () =>
      rowsIn(before.dataDir, 'SELECT due FROM release').every(({ due }) => due === 0),
    )
    expect(await world.facilitator.ask('notes')).toEqual(after)

    const second = await writes(world)
    await waits(first(everyone), 'Etter krasjet', { writing: second })
    const between = await world.server.afterKill()
    await between.stop()
    const held = await openSqlite({ dir: between.dataDir })
    await held.transaction(async (tx) => {
      const lost = JSON.stringify([{ id: newCommandId(), text: 'Etter krasjet' }])
      const rooms = await tx.all<{ id: string }>('SELECT id FROM room')
      await tx.run(
        `INSERT INTO release (step, room, notes, phase, field, at, hidden, due) VALUES (?, ?, ?, 'map', NULL, 5, 0, 1)`,
        [second, rooms[0]?.id ?? '', lost],
      )
      await tx.run(`UPDATE writing SET state = 'shown' WHERE id = ?`, [second])
      await tx.run('DELETE FROM waiting_idea')
    })
    await held.close()
    world.moveTo(await between.restart())
    await shownOnBoard(world, 6)
  },
)

test('[B58] a text is changed, withdrawn and read back by its writer on any device, and by nobody else', async () => {
  const world = await openWorld()
  const [kari, ola] = await world.participants(2)
  if (!kari || !ola) throw new Error('They did not come.')
  const writing = await writes(world)
  const request = newCommandId() as string
  await waits(kari, 'Først slik', { writing, request })
  const again = await waits(kari, 'Så slik', { writing, request })
  expect(again).toMatchObject([{ text: 'Så slik', writing }])
  const { id } = first(again)
  // By the id it has for its writer: on another device, under the same person.
  expect(await waits(kari, 'Fra telefonen', { writing, request: id })).toMatchObject([{ id, text: 'Fra telefonen' }])
  expect(await ola.ask('waiting')).toEqual([])
  // Somebody else's id is a new request of one's own.
  await waits(ola, 'Min', { writing, request: id })
  expect(await kari.ask('waiting')).toMatchObject([{ text: 'Fra telefonen' }])
  await waits(ola, null, { writing, request: id })
  expect(await kari.ask('waiting')).toHaveLength(1)
  expect(await waits(kari, null, { writing, request })).toEqual([])
  expect(rowsIn(world.server.dataDir, 'SELECT * FROM waiting_idea')).toEqual([])
})

test('[B59] whatever people write, change and withdraw, exactly what each last said is shown, once', async () => {
  const act = fc.record({
    person: fc.nat({ max: 2 }),
    request: fc.constantFrom('request-a', 'request-b', 'request-c'),
    text: fc.option(
      fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== ''),
      { freq: 4 },
    ),
  })
  const world = await openWorld()
  const everyone = await world.participants(3)
  let before = 0
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 15 }), async (acts) => {
      const writing = await writes(world)
      const said = new Map<string, string>()
      for (const { person, request, text } of acts) {
        const visitor = everyone[person]
        if (visitor) await waits(visitor, text, { writing, request })
        if (text === null) said.delete(`${person} ${request}`)
        else said.set(`${person} ${request}`, text.trim())
      }
      await world.facilitator.ask('revealWriting', {}, { writing })
      await shownOnBoard(world, before + said.size)
      const shown = (await world.facilitator.ask('notes')).slice(before).map(({ text }) => text)
      expect(shown.toSorted()).toEqual([...said.values()].toSorted())
      before += said.size
      await world.server.clock.turn(1000)
    }),
    { numRuns: 12 },
  )
})

test('[S30] there is one private writing at a time, and everybody sees its question', async () => {
  const world = await openWorld()
  const kari = await world.participant('Kari')
  const writing = await writes(world)
  const open = { id: writing, question, phase: 'focus', field: null }
  expect((await kari.session()).writing).toEqual({ open, shown: null, release: 0 })
  expect((await kari.session()).focus).toEqual({ kind: 'ideas' })
  expect(await world.facilitator.refusal('openWriting', { question, phase: null, field: null })).toBe('writing-running')
  await waits(kari, 'En idé', { writing })
  await world.facilitator.ask('revealWriting', {}, { writing })
  const shown = { ...open, ideas: 1, hidden: false }
  expect((await kari.session()).writing).toEqual({ open: null, shown, release: 0 })
  expect(await world.facilitator.refusal('openWriting', { question, phase: null, field: null })).toBe('done')
})

test('[S31] a writing is called off only while nobody has written: nothing typed is thrown away', async () => {
  const world = await openWorld()
  const kari = await world.participant('Kari')
  const writing = await writes(world)
  const request = newCommandId() as string
  await waits(kari, 'En idé', { writing, request })
  expect(await world.facilitator.refusal('cancelWriting', {}, { writing })).toBe('writing-has-ideas')
  await waits(kari, null, { writing, request })
  expect(await world.facilitator.refusal('cancelWriting', {}, { writing })).toBe('done')
  expect((await kari.session()).writing.open).toBeNull()
})

test('[S32] what was shown is taken off the board and put back, and says so to everybody', async () => {
  const world = await openWorld()
  const everyone = await world.participants(3)
  const writing = await writes(world)
  for (const person of everyone) await waits(person, 'En idé', { writing })
  await world.facilitator.ask('revealWriting', {}, { writing })
  await shownOnBoard(world, 3)
  const seen = async (): Promise<number> => (await first(everyone).ask('notes')).length
  await world.facilitator.ask('hideWriting', {}, { writing })
  await eventually('the notes are hidden', async () => (await seen()) === 0)
  expect((await first(everyone).session()).writing.shown?.hidden).toBe(true)
  await world.facilitator.ask('showWriting', {}, { writing })
  await eventually('the notes are back', async () => (await seen()) === 3)
})

test('[S33] a text that arrives after its moment is refused with the reason and waits on the device, and nothing is shown twice', async () => {
  const world = await openWorld()
  const everyone = await world.participants(5)
  const kari = first(everyone)
  const writing = await writes(world)
  await world.facilitator.ask('revealWriting', {}, { writing })
  const late = { request: newCommandId() as never, writing: writing as never, release: 0, text: 'For sent' }
  expect(await kari.refusal('wait', late)).toBe('writing-not-open')
  for (const person of everyone) await waits(person, 'En idé')
  await world.server.clock.turn(HOUR)
  await shownOnBoard(world, 5)
  expect(await kari.refusal('wait', { ...late, writing: null })).toBe('released-meanwhile')
  expect(await kari.refusal('wait', { ...late, writing: null, release: 1, text: '  ' })).toBe('note-empty')
  expect(await kari.refusal('wait', { ...late, writing: null, release: 1, text: 'x'.repeat(2001) })).toBe(
    'note-too-long',
  )
  expect(await world.facilitator.refusal('wait', { ...late, writing: null, release: 1 })).toBe('not-joined')
  expect(await kari.refusal('wait', { ...late, writing: null, release: 1 })).toBe('done')
})

onSqlite(
  '[S34] without the key outside nobody finds their text again, and fewer people than it takes never pass for enough',
  async () => {
    const world = await openWorld()
    const everyone = await world.participants(4)
    for (const person of everyone) await waits(person, 'Fra før')
    const { dataDir } = world.server
    await world.server.stop()
    const { writeFileSync } = await import('node:fs')
    writeFileSync(`${dataDir}/secret.key`, `${'0f'.repeat(32)}\n`)
    world.moveTo(await world.server.restart())
    expect(await first(everyone).ask('waiting')).toEqual([])
    for (const person of everyone.slice(0, 3)) await waits(person, 'Etterpå')
    expect((await first(everyone).turnout()).waiting.outside).toEqual({ ideas: 7, people: 4 })
    await world.server.clock.turn(HOUR)
    await world.facilitator.session()
    expect(await textsOnBoard(world.facilitator)).toEqual([])
    await waits(first(everyone.slice(3)), 'Den fjerde')
    await world.server.clock.turn(HOUR)
    await shownOnBoard(world, 8)
  },
)
