/** People who write through it all, and what they were promised: seen by another, or called saved. */
import { boardOf } from '@samklang/shared/documents/board'
import { boardAddress } from '@samklang/shared/documents/names'
import { closing } from '@samklang/shared/wire/closing'
import * as Y from 'yjs'
import { note } from '../support/notes'
import { Visitor } from '../support/people'
import type { Chance } from '../support/seeded'
import { type Client, stockClient } from '../support/sockets'

interface Person {
  readonly name: string
  readonly room: number
  readonly client: Client
  readonly doc: Y.Doc
}

/** A note on its way: when it was written, and how long until somebody else saw it. */
export interface Passage {
  readonly at: number
  seenAfter: number | null
}

/** People in one room, which measures the pace as well as the crowd. */
const IN_A_ROOM = 20
/** Milliseconds between two notes of one person, on the average. */
const PAUSE = 4_000

export class Crowd {
  readonly passages = new Map<string, Passage>()
  private readonly promised = new Set<string>()
  private readonly people: Person[] = []
  /** Notes that each has been the first to see, to write in. */
  private readonly seenBy = new Map<string, string[]>()
  private readonly refusals: number[] = []
  private writing = false
  private written = 0

  constructor(
    private readonly origin: string,
    private readonly chance: Chance,
    private readonly long: boolean,
  ) {}

  get size(): { readonly people: number; readonly rooms: number; readonly written: number; readonly promised: number } {
    const rooms = new Set(this.people.map(({ room }) => room)).size
    return { people: this.people.length, rooms, written: this.written, promised: this.promised.size }
  }

  /** Closed for good by something that only an attack should meet. */
  get refused(): number {
    return this.refusals.length
  }

  async come(count: number): Promise<void> {
    for (let room = 0; room * IN_A_ROOM < count; room++) {
      const facilitator = new Visitor({ origin: this.origin })
      const situation = { size: 'many', dependent: false } as const
      const made = await facilitator.ask('createRoom', { title: `Rom ${room}`, language: 'nb', situation })
      facilitator.room = made.room
      const { epoch } = (await facilitator.session()).room
      const link = made.links.find(({ role }) => role === 'participant')?.url ?? ''
      for (let seat = 0; seat < IN_A_ROOM && this.people.length < count; seat++) {
        const visitor = new Visitor({ origin: this.origin })
        await visitor.opens(link)
        await visitor.joins()
        this.seat(visitor, room, `${room}-${seat}`, boardAddress(made.room, epoch))
      }
    }
    await Promise.all(this.people.map(({ client }) => client.synced()))
  }

  /** Everybody writes in their own time until they are stopped. */
  begin(): void {
    this.writing = true
    for (const person of this.people) this.writeLater(person)
  }

  stopWriting(): void {
    this.writing = false
  }

  /** Everybody is there and all they wrote is on disk. @throws when it does not come to that. */
  async settle(): Promise<void> {
    const end = Date.now() + 60_000
    for (const { client, name } of this.people) {
      for (;;) {
        if (Date.now() > end) throw new Error(`${name} never got everything saved.`)
        if (!client.provider.wsconnected || !client.provider.synced) {
          await new Promise((resolve) => setTimeout(resolve, 100))
          continue
        }
        if (await savedWithin(client, 2_000)) break
      }
    }
  }

  /** Boards of a room that differ, and promised notes that are on none of them. */
  judge(fresh: ReadonlyMap<number, Y.Doc>): { readonly different: number; readonly lost: string[] } {
    let different = 0
    const there = new Set<string>()
    for (const [room, doc] of fresh) {
      const truth = boardText(doc)
      for (const id of noteIds(doc)) there.add(id)
      for (const person of this.people) if (person.room === room && boardText(person.doc) !== truth) different++
    }
    return { different, lost: [...this.promised].filter((id) => !there.has(id)) }
  }

  /** One more in each room, who has nothing yet and gets what the server has. */
  async fresh(): Promise<Map<number, Y.Doc>> {
    const docs = new Map<number, Y.Doc>()
    for (const { room, client } of this.people) {
      if (docs.has(room)) continue
      const { provider } = client
      const doc = new Y.Doc()
      const late = stockClient({
        base: this.origin.replace('http', 'ws'),
        path: provider.roomname,
        headers: { cookie: this.cookies.get(client) ?? '', origin: this.origin },
        name: 'who comes last',
        doc,
      })
      await late.synced()
      late.leave()
      docs.set(room, doc)
    }
    return docs
  }

  leave(): void {
    this.stopWriting()
    for (const { client } of this.people) client.leave()
  }

  private readonly cookies = new Map<Client, string>()

  private seat(visitor: Visitor, room: number, name: string, path: string): void {
    const doc = new Y.Doc()
    const cookie = [...visitor.cookies].map((pair) => pair.join('=')).join('; ')
    const client = stockClient({
      base: this.origin.replace('http', 'ws'),
      path,
      headers: { cookie, origin: this.origin },
      name,
      doc,
    })
    this.cookies.set(client, cookie)
    client.provider.on('connection-close', (event) => {
      const forGood = event && event.code >= 4400 && event.code < 4500 && event.code !== closing.roleChanged.code
      if (forGood) this.refusals.push(event.code)
    })
    boardOf(doc).onChange(({ notes }) => {
      for (const id of notes) this.sees(name, id)
    })
    this.people.push({ name, room, client, doc })
  }

  /** Somebody sees a note: from here on it is on disk, or a promise was broken. */
  private sees(name: string, id: string): void {
    const passage = this.passages.get(id)
    if (!passage || id.startsWith(`note-${name}-`)) return
    this.promised.add(id)
    if (passage.seenAfter !== null) return
    passage.seenAfter = Date.now() - passage.at
    const seen = this.seenBy.get(name) ?? []
    seen.push(id)
    this.seenBy.set(name, seen)
  }

  private writeLater(person: Person): void {
    setTimeout(
      () => {
        if (!this.writing) return
        void this.write(person)
        this.writeLater(person)
      },
      PAUSE * (0.5 + this.chance.share()),
    )
  }

  private async write({ name, doc, client }: Person): Promise<void> {
    const board = boardOf(doc)
    const others = this.seenBy.get(name) ?? []
    // Boards that only grow would fill the memory of a long run: then most of it is words in somebody else's note.
    if (others.length > 0 && this.chance.number(4) < (this.long ? 3 : 1)) {
      board.setText(this.chance.of(others), `${name} var her ${Date.now()}`, null)
      if (this.long) return
    }
    const id = `note-${name}-${++this.written}`
    this.passages.set(id, { at: Date.now(), seenAfter: null })
    board.addNote(note(id, `skrevet av ${name}`), null)
    if (client.provider.wsconnected && (await savedWithin(client, 10_000))) this.promised.add(id)
  }
}

/** Asks once whether all is saved; false where no answer comes in time or the connection is lost meanwhile. */
async function savedWithin(client: Client, milliseconds: number): Promise<boolean> {
  const asked = client.ask()
  const end = Date.now() + milliseconds
  while (Date.now() < end) {
    if (client.answers.includes(asked)) return true
    if (!client.provider.wsconnected) return false
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return false
}

const noteIds = (doc: Y.Doc): string[] =>
  boardOf(doc)
    .notes()
    .map(({ id }) => id)

const boardText = (doc: Y.Doc): string =>
  JSON.stringify(
    boardOf(doc)
      .notes()
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  )
