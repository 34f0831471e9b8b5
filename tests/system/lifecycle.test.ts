/** Storage that is slow, fails or answers late; documents that leave memory; readers that do not read; stopping. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  documentName,
  foldLog,
  packUpdates,
  readDocument,
  unpackUpdates,
} from '@samklang/server/src/storage/documentLog'
import { boardOf } from '@samklang/shared/documents/board'
import { boardAddress } from '@samklang/shared/documents/names'
import { closing } from '@samklang/shared/wire/closing'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { holdStorage } from '../support/heldStorage'
import { note } from '../support/notes'
import { openWorld, room, type World, type WorldSetting } from '../support/sockets'
import { TurnedClock } from '../support/turnedClock'
import { until } from '../support/until'

const worlds: World[] = []
async function open(setting?: WorldSetting): Promise<World> {
  const world = await openWorld(setting)
  worlds.push(world)
  return world
}
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.close()
})

const texts = (doc: Y.Doc): string[] =>
  boardOf(doc)
    .notes()
    .map((read) => read.text)
const write = (doc: Y.Doc, id: string, text: string): void => boardOf(doc).addNote(note(id, text), null)
const storedTexts = async ({ storage, epoch }: World): Promise<string[]> => {
  const stored = await storage.transaction((tx) => readDocument(tx, documentName(room, epoch)))
  const doc = new Y.Doc()
  if (stored?.snapshot) Y.applyUpdate(doc, stored.snapshot)
  for (const { updates } of stored?.tail ?? []) for (const update of updates) Y.applyUpdate(doc, update)
  return texts(doc)
}

test('[L53] nothing goes out before it is on disk: not to others, not to newcomers, not to readers of the board', async () => {
  const storage = holdStorage()
  const { client, live, bare } = await open({ through: storage.through })
  const kari = client('kari')
  const ola = client('ola')
  await Promise.all([kari.synced(), ola.synced()])
  storage.state.held = true
  write(kari.doc, 'note-aaaa', 'ikke på disk')
  const asked = kari.ask()
  await until('it is on its way to disk', () => storage.state.appends === 1)

  const newcomer = client('nina')
  await newcomer.synced()
  const almost = bare('per')
  await almost.opened()
  almost.send(0, 0, Y.encodeStateVector(docWith('note-zzzz')))
  let read: string[] | null = null
  const reading = live.readBoard(room, texts).then((found) => (read = found))
  await ola.saved()
  expect(texts(ola.doc)).toEqual([])
  expect(texts(newcomer.doc)).toEqual([])
  expect(almost.messages.filter(({ type, size }) => type === 0 && size > 30)).toEqual([])
  expect(read).toBeNull()
  expect(kari.answers).not.toContain(asked)

  storage.letGo()
  await until('both have it', () => [ola, newcomer].every(({ doc }) => texts(doc).includes('ikke på disk')))
  await until('Kari is told', () => kari.answers.includes(asked))
  await until('the one who asked has it', () => almost.messages.some(({ type, size }) => type === 0 && size > 30))
  await reading
  expect(read).toEqual(['ikke på disk'])
})

function docWith(id: string): Y.Doc {
  const doc = new Y.Doc()
  write(doc, id, 'egen')
  return doc
}

test('[L54] when storage fails everybody is told, nothing goes out, and all of it is kept in order when it works again', async () => {
  const clock = new TurnedClock()
  const storage = holdStorage()
  const { client, live } = await open({ through: storage.through, clock })
  const kari = client('kari')
  const ola = client('ola')
  await Promise.all([kari.synced(), ola.synced()])
  await Promise.all([kari.saved(), ola.saved()])
  storage.state.broken = 'all'
  write(kari.doc, 'note-aaaa', 'først')
  const asked = kari.ask()
  await until('Kari is told', () => kari.answers.includes(-asked))
  await until('so is Ola, who has written nothing', () => ola.answers.some((answer) => answer < 0))
  write(kari.doc, 'note-bbbb', 'så')
  boardOf(kari.doc).setText('note-aaaa', 'først av alt', null)
  await expect(live.editBoard(room, (doc) => write(doc, 'note-cccc', 'nei'))).rejects.toMatchObject({
    name: 'NotSaved',
  })
  const again = kari.ask()
  await until('Kari is told again', () => kari.answers.includes(-again))
  await clock.turn(20_000)
  expect(texts(ola.doc)).toEqual([])
  expect(await live.readBoard(room, texts)).toEqual([])

  storage.state.broken = null
  while (!kari.answers.includes(again)) await clock.turn(500)
  await until('Ola has all of it', () => texts(ola.doc).sort().join() === 'først av alt,så')
  expect(kari.closes).toEqual([])
})

test('[L55] a commit whose answer was lost is not written twice', async () => {
  const clock = new TurnedClock()
  const storage = holdStorage()
  const world = await open({ through: storage.through, clock })
  const kari = world.client('kari')
  await kari.synced()
  storage.state.broken = 'after'
  write(kari.doc, 'note-aaaa', 'en gang')
  const asked = kari.ask()
  await until('storage has been asked', () => kari.answers.includes(-asked))
  while (!kari.answers.includes(asked)) await clock.turn(300)
  expect(storage.state.appends).toBe(1)
  const stored = await world.storage.transaction((tx) => readDocument(tx, documentName(room, world.epoch)))
  expect(stored?.head).toBe(1)
})

test('[L56] when more waits for storage than a room may keep in memory, its writers are sent away to try later', async () => {
  const storage = holdStorage()
  const { client } = await open({ through: storage.through, limits: { unsaved: 2_000 } })
  const kari = client('kari')
  await kari.synced()
  storage.state.held = true
  for (let i = 0; i < 12; i++) write(kari.doc, `note-${i}-full`, 'x'.repeat(300))
  await until('she is sent away', () => kari.closes.includes(closing.tryLater.code))
  storage.letGo()
  await until('she is back', () => kari.provider.synced)
  await kari.saved()
  const ola = client('ola')
  await ola.synced()
  expect(texts(ola.doc)).toHaveLength(12)
})

test('[L57] a board leaves memory a minute after its last use though people have it open, and comes back unchanged', async () => {
  const clock = new TurnedClock()
  const storage = holdStorage()
  const { client } = await open({ through: storage.through, clock })
  const kari = client('kari')
  const ola = client('ola')
  await Promise.all([kari.synced(), ola.synced()])
  write(kari.doc, 'note-aaaa', 'først')
  await kari.saved()
  expect(storage.state.reads).toBe(1)
  await clock.turn(62_000)
  await until('it has been folded', () => storage.state.folds === 1 && storage.state.open === 0)
  await clock.turn(2_000)
  write(ola.doc, 'note-bbbb', 'etterpå')
  await ola.saved()
  expect(storage.state.reads).toBe(2)
  await until('Kari has both', () => texts(kari.doc).length === 2)
  const nina = client('nina')
  await nina.synced()
  expect(texts(nina.doc).sort()).toEqual(['etterpå', 'først'])
})

test('[L58] a long log is folded into a snapshot that loses nothing, also while people write', async () => {
  const storage = holdStorage()
  const world = await open({ through: storage.through, limits: { tailUpdates: 20 } })
  const kari = world.client('kari')
  await kari.synced()
  for (let i = 0; i < 100; i++) {
    write(kari.doc, `note-${i}-fold`, `nummer ${i}`)
    if (i % 5 === 0) await kari.saved()
  }
  await kari.saved()
  await until('it has been folded', () => storage.state.folds >= 2)
  expect((await storedTexts(world)).sort()).toEqual(texts(kari.doc).sort())
  const ola = world.client('ola')
  await ola.synced()
  expect(texts(ola.doc)).toHaveLength(100)
  expect(Y.encodeStateVector(ola.doc)).toEqual(Y.encodeStateVector(kari.doc))
})

test('[L69] when a board is replaced under another epoch, its sockets are closed with a code that starts them fresh', async () => {
  const { client, bare, base, storage, epoch } = await open()
  const kari = client('kari')
  const ola = client('ola')
  await Promise.all([kari.synced(), ola.synced()])
  await storage.transaction(async (tx) => {
    await tx.run('DELETE FROM document_log')
    await tx.run('UPDATE document SET name = ?, epoch = ?', [documentName(room, 'another-epoch'), 'another-epoch'])
  })
  write(kari.doc, 'note-aaaa', 'i den gamle')
  for (const { closes } of [kari, ola]) await until('it is closed', () => closes.includes(closing.otherEpoch.code))
  expect(await bare('kari', `${base}/${boardAddress(room, epoch)}`).closed()).toBe(closing.otherEpoch.code)
  const fresh = bare('kari', `${base}/${boardAddress(room, 'another-epoch')}`)
  await until('the new one is open to all', () => fresh.messages.length > 0)
  const stored = await storage.transaction((tx) => readDocument(tx, documentName(room, 'another-epoch')))
  expect(stored?.tail).toEqual([])
})

test('[L70] when another node has bound a client id first, whoever wrote under it here comes back, and the board is the log', async () => {
  const { client, storage, epoch } = await open()
  const kari = client('kari')
  await kari.synced()
  const clients = [{ id: kari.doc.clientID, participant: 'ola' }]
  const batch = { document: documentName(room, epoch), room, batch: 'elsewhere', updates: packUpdates([]), clients }
  await storage.appendLog(batch)
  write(kari.doc, 'note-aaaa', 'under en annens id')
  await until('she is sent away, and then refused', () => kari.closes.at(-1) === closing.refused.code)
  expect(kari.closes).toContain(closing.restarting.code)
  const ola = client('ola')
  await ola.synced()
  expect(texts(ola.doc)).toEqual([])
})

test('[L17] a socket that does not answer a ping is let go when the next is due', async () => {
  const clock = new TurnedClock()
  const { bare, live } = await open({ clock })
  const dead = bare('kari')
  await dead.opened()
  await until('it is greeted', () => dead.messages.length > 0)
  dead.ws.pause()
  await clock.turn(65_000)
  await clock.turn(65_000)
  expect(live.present(room).size).toBe(0)
})

test('[L72] a phone that has gone without a word is not counted a minute after it was last heard', async () => {
  const clock = new TurnedClock()
  const { bare, live } = await open({ clock })
  const phone = bare('kari')
  await phone.opened()
  await until('it is greeted', () => phone.messages.length > 0)
  phone.ws.pause()
  await clock.turn(59_000)
  expect(live.present(room).size).toBe(1)
  await clock.turn(3_000)
  expect(live.present(room).size).toBe(0)
})

test('[L18] a reader that does not read falls behind without holding up the others, and is brought up to date when it reads', async () => {
  const limits = { backlogAwareness: 40_000, backlogUpdates: 60_000, budget: 1e9, budgetRate: 1e9, tailBytes: 1e9 }
  const clock = new TurnedClock()
  const { client, bare } = await open({ clock, limits })
  const slow = bare('ola')
  await slow.opened()
  slow.send(0, 0, new Uint8Array([0]))
  await until('it has been answered', () => slow.messages.some(({ type, rest }) => type === 0 && rest.arr[1] === 1))
  slow.ws.pause()
  const kari = client('kari')
  const nina = client('nina')
  await Promise.all([kari.synced(), nina.synced()])
  const drawings = 240
  // Far more than the network between the two holds by itself.
  for (let i = 0; i < drawings; i++) {
    const shape = { id: `shape:${i}`, typeName: 'shape', type: 'draw', points: 'p'.repeat(50_000) } as const
    boardOf(kari.doc).putInk([shape], null)
    await kari.saved()
  }
  await until('Nina has all', () => boardOf(nina.doc).ink().length === drawings)
  slow.ws.resume()
  const doc = new Y.Doc()
  let updates = 0
  while (boardOf(doc).ink().length < drawings) {
    await until('more has come', () => slow.messages.length > 0)
    for (const { type, rest } of slow.messages.splice(0)) if (type === 0) updates += apply(doc, rest.arr)
    await clock.turn(1_000)
  }
  expect(doc.store.pendingStructs).toBeNull()
  // What it missed came once more, and not everything from the beginning.
  expect(updates).toBeGreaterThanOrEqual(drawings)
  expect(updates).toBeLessThan(drawings * 2)
})

/** Applies the update in a sync message; the number of updates in it. */
function apply(doc: Y.Doc, message: Uint8Array): number {
  const [update] = message[1] === 0 ? [] : unpackUpdates(message.subarray(2))
  if (!update) return 0
  Y.applyUpdate(doc, update)
  return 1
}

test('[L59] stopping closes every socket with "restarting" and keeps what was under way; the next start has it', async () => {
  const storage = holdStorage()
  const dir = mkdtempSync(join(tmpdir(), 'samklang-'))
  const first = await openWorld({ dir, through: storage.through })
  const kari = first.client('kari')
  await kari.synced()
  storage.state.held = true
  write(kari.doc, 'note-aaaa', 'i siste liten')
  await until('it is on its way to disk', () => storage.state.appends === 1)
  const other = first.bare('ola')
  await other.opened()
  await until('the other is let in', () => first.live.present(room).has('ola' as never))
  const closed = first.live.close()
  expect(await other.closed()).toBe(closing.restarting.code)
  const late = first.bare('per')
  expect(await until('nobody is let in any more', () => late.status)).toBe(503)
  storage.letGo()
  await closed
  await first.close()

  const second = await open({ dir })
  const ola = second.client('ola')
  await ola.synced()
  expect(texts(ola.doc)).toEqual(['i siste liten'])
})

test('[L25] what refers to updates of another node is judged again after the log has been read, and not refused', async () => {
  const { client, storage, epoch, bare } = await open()
  const kari = client('kari')
  await kari.synced()
  write(kari.doc, 'note-aaaa', 'felles')
  await kari.saved()

  // Another node commits an edit of Ola's; a client that has seen it there builds on it here.
  const elsewhere = new Y.Doc()
  Y.applyUpdate(elsewhere, Y.encodeStateAsUpdate(kari.doc))
  const before = Y.encodeStateVector(elsewhere)
  boardOf(elsewhere).setText('note-aaaa', 'felles og mer', null)
  const theirs = Y.encodeStateAsUpdate(elsewhere, before)
  const clients = [{ id: elsewhere.clientID, participant: 'ola' }]
  const batch = {
    document: documentName(room, epoch),
    room,
    batch: 'elsewhere',
    updates: packUpdates([theirs]),
    clients,
  }
  expect(await storage.appendLog(batch)).toMatchObject({ state: 'kept' })

  const builtOn = new Y.Doc()
  Y.applyUpdate(builtOn, Y.encodeStateAsUpdate(elsewhere))
  const seen = Y.encodeStateVector(builtOn)
  boardOf(builtOn).setText('note-aaaa', 'felles og mer til', null)
  const per = bare('per')
  await per.opened()
  per.send(0, 1, new Uint8Array([0, 0]))
  per.send(0, 2, Y.encodeStateAsUpdate(builtOn, seen))
  await until('Kari has both', () => texts(kari.doc).includes('felles og mer til'))
})

test('[L151] a node whose log another has folded beyond what it had read takes the whole board, and its people see it', async () => {
  const { client, storage, epoch } = await open()
  const [kari, ola] = [client('kari'), client('ola')]
  await Promise.all([kari.synced(), ola.synced()])
  write(kari.doc, 'note-aaaa', 'felles')
  await kari.saved()
  await until('Ola sees it', () => texts(ola.doc).includes('felles'))

  // Another node adds to the log, and puts a snapshot in the place of all of it.
  const elsewhere = new Y.Doc()
  Y.applyUpdate(elsewhere, Y.encodeStateAsUpdate(kari.doc))
  const name = documentName(room, epoch)
  for (const id of ['note-bbbb', 'note-cccc']) {
    const before = Y.encodeStateVector(elsewhere)
    write(elsewhere, id, id)
    const updates = packUpdates([Y.encodeStateAsUpdate(elsewhere, before)])
    const clients = [{ id: elsewhere.clientID, participant: 'per' }]
    await storage.appendLog({ document: name, room, batch: id, updates, clients })
  }
  const head = (await storage.read((tx) => readDocument(tx, name)))?.head ?? 0
  await storage.transaction((tx) => foldLog(tx, name, head, Y.encodeStateAsUpdate(elsewhere)))

  write(kari.doc, 'note-dddd', 'etterpå')
  await kari.saved()
  for (const { doc } of [kari, ola]) {
    await until('all of it is seen', () =>
      ['note-bbbb', 'note-cccc', 'etterpå'].every((text) => texts(doc).includes(text)),
    )
  }
})
