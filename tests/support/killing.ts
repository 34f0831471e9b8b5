/** Rooms full of people whose server is killed again and again, and an account of what each was told and has seen. */
import assert from 'node:assert/strict'
import { boardOf } from '@samklang/shared/documents/board'
import * as Y from 'yjs'
import { boardFor } from './boards'
import { eventually } from './eventually'
import { Meeting } from './meeting'
import { note } from './notes'
import { Visitor } from './people'
import { endProcess, type Started, startProcess } from './process'
import type { Chance } from './seeded'
import type { Client } from './sockets'
import { until } from './until'

export interface Killing {
  readonly dataDir: string
  readonly kills: number
  readonly rooms: number
  /** Updates a second, of all rooms together. */
  readonly rate: number
  readonly chance: Chance
  /** Lives after which the rooms are left and new ones made; the old ones are looked at again at the end. */
  readonly roomsLive: number
  /** Told after each life. */
  onLife?(account: Account): void
}

/** What there was to lose, and what was lost. */
export interface Account {
  kills: number
  /** Updates written, and the seconds in which they were. */
  updates: number
  seconds: number
  /** Notes that another has seen, or whose author was told that they are saved. */
  promised: number
  lost: number
  rooms: number
  unreadable: number
  taps: number
  published: number
}

const WRITERS = 3

/** Kills the server so many times, each time in the middle of writing; every client begins with nothing each time. */
export async function killAgainAndAgain(killing: Killing): Promise<Account> {
  const account: Account = {
    kills: 0,
    updates: 0,
    seconds: 0,
    promised: 0,
    lost: 0,
    rooms: 0,
    unreadable: 0,
    taps: 0,
    published: 0,
  }
  let server = await startProcess({ DATA_DIR: killing.dataDir })
  const all: KilledRoom[] = []
  let now: KilledRoom[] = []
  try {
    for (let life = 0; life < killing.kills; life++) {
      if (life % killing.roomsLive === 0) {
        now = []
        for (let i = 0; i < killing.rooms; i++) now.push(await KilledRoom.make(server, killing.chance))
        all.push(...now)
      }
      const every = (1_000 * killing.rooms * WRITERS) / killing.rate
      for (const room of now) await room.opens(server, account)
      const began = performance.now()
      const lives = now.map((room) => room.lives(every, account))
      await pause(1_000 + killing.chance.number(2_000))
      account.seconds += (performance.now() - began) / 1_000
      await endProcess(server, 'SIGKILL')
      for (const room of now) room.isOver()
      await Promise.all(lives)
      account.kills++
      killing.onLife?.(account)
      server = await startProcess({ DATA_DIR: killing.dataDir })
    }
    for (const room of all) await room.looksOnceMore(server, account)
    account.rooms = all.length
    account.promised = all.reduce((sum, room) => sum + room.promised.size, 0)
    account.taps = all.reduce((sum, room) => sum + room.meeting.extent.taps, 0)
    account.published = all.reduce((sum, room) => sum + room.meeting.extent.published, 0)
    return account
  } finally {
    await endProcess(server, 'SIGKILL')
  }
}

class KilledRoom {
  readonly promised = new Map<string, string>()
  readonly meeting: Meeting
  private clients: Client[] = []
  private going = false
  private made = 0

  private constructor(
    private readonly name: string,
    private readonly facilitator: Visitor,
    private readonly people: readonly Visitor[],
    chance: Chance,
  ) {
    this.meeting = new Meeting(facilitator, people, chance)
  }

  static async make({ origin }: Started, chance: Chance): Promise<KilledRoom> {
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
    return new KilledRoom(room, facilitator, people, chance)
  }

  /** Everybody comes with nothing and finds everything. */
  async opens(server: Started, account: Account): Promise<void> {
    for (const person of [this.facilitator, ...this.people]) person.server = { origin: server.origin }
    await onceMore(() => this.meeting.isWhole())
    this.clients = await Promise.all(this.people.map((person) => onceMore(() => boardFor(person, new Y.Doc()))))
    this.compare(account)
  }

  /** Writes a note every so many milliseconds, and answers questions, until the server is gone. */
  async lives(every: number, account: Account): Promise<void> {
    this.going = true
    const [witness, ...writers] = this.clients
    const meets = this.meeting.goesOn()
    await Promise.all(writers.map((writer, index) => this.writes(writer, index, every, account)))
    // What was on the wire when the server died still arrives, and counts as seen.
    await until('the witness has noticed', () => witness === undefined || !witness.provider.wsconnected)
    await meets
    for (const { id, text } of witness ? boardOf(witness.doc).notes() : []) this.promised.set(id, text)
    for (const client of this.clients) client.leave()
    this.clients = []
  }

  isOver(): void {
    this.going = false
  }

  /** The last server has everything, and a round that was closed among the kills is shown. */
  async looksOnceMore(server: Started, account: Account): Promise<void> {
    await this.opens(server, account)
    await eventually('a round is published', () => this.meeting.publishesWhatHasClosed()).catch(() => undefined)
    await this.meeting.isWhole()
    for (const client of this.clients) client.leave()
  }

  private async writes(writer: Client, index: number, every: number, account: Account): Promise<void> {
    let asked: { readonly n: number; readonly notes: Map<string, string> } | null = null
    let unasked = new Map<string, string>()
    const began = performance.now()
    for (let written = 1; this.going && writer.provider.wsconnected; written++) {
      const id = `note-${this.name.slice(0, 6)}-${index}-${this.made++}`
      const text = `skrevet som nummer ${this.made}`
      boardOf(writer.doc).addNote(note(id, text), null)
      unasked.set(id, text)
      account.updates++
      if (asked && writer.answers.includes(asked.n)) {
        for (const [saved, words] of asked.notes) this.promised.set(saved, words)
        asked = null
      }
      if (asked === null) {
        asked = { n: writer.ask(), notes: unasked }
        unasked = new Map()
      }
      // By the time since the beginning: what takes a while is caught up with.
      await pause(Math.max(0, began + written * every - performance.now()))
    }
    if (asked && writer.answers.includes(asked.n)) {
      for (const [saved, words] of asked.notes) this.promised.set(saved, words)
    }
  }

  private compare(account: Account): void {
    for (const { doc } of this.clients) {
      const board = boardOf(doc)
      const found = new Map(board.notes().map(({ id, text }) => [id as string, text]))
      const lost = [...this.promised].filter(([id, text]) => found.get(id) !== text)
      account.lost += lost.length
      if (board.invalid().length > 0 || doc.store.pendingStructs !== null) account.unreadable++
    }
    assert.ok(this.clients.length === this.people.length)
  }
}

/** A connection kept from before may be closed just as it is used: asked again, as a browser would. */
export async function onceMore<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof TypeError) || tries === 3) throw error
    }
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))
