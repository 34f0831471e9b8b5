/** The real server, killed under load ten times: what anybody had seen, or was told is saved, is there afterwards. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { boardOf } from '@samklang/shared/documents/board'
import { boardAddress } from '@samklang/shared/documents/names'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { eventually } from '../support/eventually'
import { note } from '../support/notes'
import { Meeting } from '../support/meeting'
import { Visitor } from '../support/people'
import { endProcess, type Started, startProcess } from '../support/process'
import { chanceFrom } from '../support/seeded'
import { type Client, stockClient } from '../support/sockets'
import { until } from '../support/until'

const KILLS = 10
const WRITERS = 3

let server: Started | null = null
let dataDir = ''
afterEach(async () => {
  if (server) await endProcess(server, 'SIGKILL')
  server = null
  rmSync(dataDir, { recursive: true, force: true })
})

const ids = (doc: Y.Doc): string[] =>
  boardOf(doc)
    .notes()
    .map(({ id }) => id)

test('[L63] killed under load again and again, the server has lost nothing that another had seen or the author was told is saved: notes, ballots, rounds, results', async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'samklang-'))
  const chance = chanceFrom(2_027)
  server = await startProcess({ DATA_DIR: dataDir })
  const { facilitator, people } = await roomOfPeople(server)
  const meeting = new Meeting(facilitator, people, chance)
  const promised = new Set<string>()

  for (let round = 0; round < KILLS; round++) {
    const connect = await connector(server, [facilitator, ...people])
    await meeting.isWhole()
    const meets = meeting.goesOn()
    const writers = people.slice(0, WRITERS).map(connect)
    const witness = connect(people[WRITERS], WRITERS)
    await Promise.all([...writers, witness].map((client) => client.synced()))
    expect(ids(witness.doc)).toEqual(expect.arrayContaining([...promised]))

    const before = ids(witness.doc).length
    const enough = before + 10 + chance.number(40)
    let going = true
    const writing = writers.map((writer, index) => write(writer, `note-${round}-${index}`, promised, () => going))
    await until('the witness has seen enough', () => ids(witness.doc).length >= enough)
    await endProcess(server, 'SIGKILL')
    going = false
    // What was on the wire when it died still arrives, and counts as seen.
    await until('the witness has noticed', () => !witness.provider.wsconnected)
    await Promise.all([...writing, meets])
    for (const id of ids(witness.doc)) promised.add(id)
    for (const client of [...writers, witness]) client.leave()
    server = await startProcess({ DATA_DIR: dataDir })
  }

  const reader = (await connector(server, [facilitator, ...people]))(people[0], 0)
  await meeting.isWhole()
  await eventually('a round that was closed among the kills is published', () => meeting.publishesWhatHasClosed())
  await reader.synced()
  expect(ids(reader.doc)).toEqual(expect.arrayContaining([...promised]))
  expect(promised.size).toBeGreaterThan(KILLS * 10)
  expect(meeting.extent.taps).toBeGreaterThan(KILLS * 8)
  expect(meeting.extent.published).toBeGreaterThan(0)
  reader.leave()
}, 180_000)

/** Writes notes as fast as they are saved, three at a time, until the server is gone. */
async function write(client: Client, name: string, promised: Set<string>, going: () => boolean): Promise<void> {
  for (let count = 0; going() && client.provider.wsconnected; count++) {
    const made = [0, 1, 2].map((part) => `${name}-${count}-${part}`)
    for (const id of made) boardOf(client.doc).addNote(note(id, `skrevet som nummer ${count}`), null)
    const asked = client.ask()
    const answered = await until('there is an answer or no server', () => {
      if (client.answers.includes(asked)) return 'saved'
      return client.provider.wsconnected ? null : 'gone'
    })
    if (answered === 'saved') for (const id of made) promised.add(id)
  }
}

async function roomOfPeople({ origin }: Started): Promise<{ facilitator: Visitor; people: Visitor[] }> {
  const facilitator = new Visitor({ origin })
  const { room, links } = await facilitator.ask('createRoom', {
    title: 'Elva',
    language: 'nb',
    situation: { size: 'some', dependent: false },
  })
  facilitator.room = room
  const link = links.find(({ role }) => role === 'participant')?.url
  if (!link) throw new Error('There is no link for participants.')
  const people: Visitor[] = []
  for (let i = 0; i <= WRITERS; i++) {
    const person = new Visitor({ origin })
    await person.opens(link)
    await person.joins()
    people.push(person)
  }
  return { facilitator, people }
}

/** A way for each person into the board as the server serves it now. */
async function connector(
  { origin }: Started,
  people: readonly Visitor[],
): Promise<(who: Visitor | undefined, index: number) => Client> {
  for (const person of people) person.server = { origin }
  const first = people[0]
  if (!first) throw new Error('There is nobody.')
  const { room } = await first.session()
  return (who, index) =>
    stockClient({
      base: origin.replace('http', 'ws'),
      path: boardAddress(room.id, room.epoch),
      headers: { cookie: [...(who ?? first).cookies].map((pair) => pair.join('=')).join('; '), origin },
      name: `person ${index}`,
      doc: new Y.Doc(),
    })
}
