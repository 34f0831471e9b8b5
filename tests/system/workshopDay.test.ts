/** A workshop day as honest pages live it: reloads, two tabs, offline, undo, large pastes and late syncs; nothing is refused. */
import { boardOf } from '@samklang/shared/documents/board'
import { undoOf } from '@samklang/shared/documents/undo'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { note } from '../support/notes'
import { chanceFrom } from '../support/seeded'
import { type Client, openWorld, room, type World } from '../support/sockets'
import { TurnedClock } from '../support/turnedClock'
import { until } from '../support/until'

let world: World | null = null
afterEach(async () => {
  await world?.close()
  world = null
})

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** One browser: its tabs share the copy that is kept on the device, as IndexedDB keeps it. */
class Browser {
  readonly tabs: { client: Client; undo: ReturnType<typeof undoOf> }[] = []
  readonly closes: number[] = []
  private readonly copy = new Y.Doc()

  constructor(
    private readonly opened: World,
    readonly name: string,
  ) {}

  /** A page load: what the device keeps first, then the network, under a new client id. */
  async load(): Promise<void> {
    const doc = new Y.Doc()
    boardOf(doc)
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.copy))
    const client = this.opened.client(this.name, doc)
    // All tabs write into one copy, and each reads of it only when it is loaded.
    doc.on('update', (update: Uint8Array) => Y.applyUpdate(this.copy, update))
    const undo = undoOf(doc, { page: this.name })
    this.tabs.push({ client, undo })
    await client.synced()
  }

  /** The page is left, wherever it was; what it had not sent lies in the copy. */
  unload(at = 0): void {
    const [tab] = this.tabs.splice(at, 1)
    if (!tab) return
    this.closes.push(...tab.client.closes)
    tab.undo.destroy()
    tab.client.leave()
  }

  get page(): { client: Client; undo: ReturnType<typeof undoOf> } {
    const page = this.tabs.at(-1)
    if (!page) throw new Error('No page is open.')
    return page
  }
}

test('[L92] on a workshop day of reloads, tabs, offline, undo, pastes and late syncs nothing honest is refused', async () => {
  const clock = new TurnedClock()
  const opened = (world = await openWorld({ clock }))
  const chance = chanceFrom(92)
  const people = ['kari', 'ola', 'nina', 'per'].map((name) => new Browser(opened, name))
  for (const person of people) await person.load()
  let made = 0
  const fresh = (): ReturnType<typeof note> => note(`note-day-${++made}`, `tanke ${made}`, { createdAt: made })

  for (let hour = 0; hour < 8; hour++) {
    for (const [at, person] of people.entries()) {
      // A second tab for a while, which writes as well.
      if (hour % 3 === at % 3) await person.load()
      for (let i = 0; i < 12; i++) act(person)
      // A large paste: a hundred notes a message.
      if (hour === at) {
        for (let hundreds = 0; hundreds < 3; hundreds++) {
          person.page.undo.addNotes(Array.from({ length: 100 }, fresh), hundreds === 0)
        }
      }
      // Half an hour without a network, and the page is reloaded before it is back.
      if (hour % 4 === at) {
        const { client } = person.page
        client.provider.disconnect()
        for (let i = 0; i < 25; i++) act(person)
        // One really waits; for the others it makes no difference how long.
        await clock.turn(hour === 0 ? HOUR / 2 : MINUTE)
        person.unload(person.tabs.length - 1)
        if (person.tabs.length === 0) await person.load()
      }
      while (person.tabs.length > 1) person.unload()
    }
    await settle()
    // Everybody comes back from lunch: the board has left memory, and some pages are reloaded.
    await clock.turn(2 * MINUTE)
    for (const person of people) {
      if (chance.number(2) === 0) {
        person.unload()
        await person.load()
      } else if (!person.page.client.provider.synced) {
        person.page.client.provider.connect()
        await person.page.client.synced()
      }
    }
  }
  await settle()
  const closes = people.flatMap((person) => [...person.closes, ...person.tabs.flatMap(({ client }) => client.closes)])
  expect(closes.filter((code) => code >= 4_400 && code < 4_500)).toEqual([])
  expect(opened.logged.filter((line) => line.includes('refused'))).toEqual([])
  const kept = await opened.live.readBoard(room, (doc) => boardOf(doc).notes().length)
  expect(kept).toBe(made)

  function act({ page }: Browser): void {
    const board = boardOf(page.client.doc)
    const all = board.notes()
    const some = all.length === 0 ? null : chance.of(all)
    switch (some === null ? 0 : chance.number(6)) {
      case 0:
        return page.undo.addNote(fresh())
      case 1:
        return void page.undo.undo()
      case 2:
        return void page.undo.redo()
      case 3:
        return void board.change(some?.id ?? '', { pos: [chance.number(900), chance.number(900)] }, null)
      default: {
        const letters = [...(some?.text ?? '')].slice(0, 300)
        letters.splice(chance.number(letters.length + 1), chance.number(3), ...chance.of(['å ', 'mer', 'også 😀']))
        board.setText(some?.id ?? '', letters.join(''), null)
      }
    }
  }

  async function settle(): Promise<void> {
    for (const { page } of people) {
      if (!page.client.provider.shouldConnect) page.client.provider.connect()
      await page.client.synced()
      await page.client.saved()
    }
    const holds = ({ page }: Browser): string => JSON.stringify(boardOf(page.client.doc).notes())
    const reach = ({ page }: Browser): string =>
      JSON.stringify([...Y.decodeStateVector(Y.encodeStateVector(page.client.doc))].sort(([a], [b]) => a - b))
    await until('all have heard of all', () => people.every((person) => reach(person) === reach(people[0] ?? person)))
    await until('all have the same', () => new Set(people.map(holds)).size === 1)
  }
}, 180_000)
