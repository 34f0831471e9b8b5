/** The gate: honest updates pass, and no attack that was measured on other servers does. */
import * as encoding from 'lib0/encoding'
import * as fc from 'fast-check'
import { boardOf } from '@samklang/shared/documents/board'
import type { NoteId } from '@samklang/shared/domain/ids'
import { Note } from '@samklang/shared/domain/note'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { ClientIds } from './clientIds'
import { decodeUpdate } from './decodeUpdate'
import { judge, type Verdict } from './gate'
import { deletedIn, forged, gone, textAfter, valueAt } from './forged'
import { defaultLimits } from './limits'

const KARI = 111_111
const OLA = 222_222

function note(id: string, text = 'en tanke'): Note {
  return Note.parse({
    id,
    kind: 'idea',
    text,
    pos: [1, 2],
    colour: 'sun',
    phase: 'map',
    field: null,
    statement: null,
    round: null,
    owner: null,
    due: null,
    status: 'not-begun',
    author: 'Kari',
    createdAt: 5,
    archived: false,
    hidden: false,
  })
}

/** A document on the server, and a client of it. */
function world(): {
  server: Y.Doc
  ids: ClientIds
  client(id: number): Y.Doc
  send(update: Uint8Array, who?: string): Verdict
} {
  const server = new Y.Doc()
  boardOf(server)
  const ids = new ClientIds(
    new Map([
      [KARI, 'kari'],
      [OLA, 'ola'],
    ]),
    defaultLimits.clientIds,
  )
  return {
    server,
    ids,
    client(id) {
      const doc = new Y.Doc()
      doc.clientID = id
      boardOf(doc)
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(server))
      return doc
    },
    send(update, who = 'kari') {
      const writer = {
        participant: who.replace('?', ''),
        mayWrite: !who.endsWith('?'),
        authors: ['Kari'],
        newIds: 500,
        locks: null,
        now: 0,
      }
      let verdict: Verdict
      try {
        verdict = judge(server, decodeUpdate(update, defaultLimits.structs), writer, ids, defaultLimits)
      } catch (error) {
        verdict = { is: 'refuse', why: String(error) }
      }
      if (verdict.is === 'apply') {
        for (const id of verdict.claims) ids.bind(id, writer.participant)
        Y.applyUpdate(server, update)
      }
      expect(server.store.pendingStructs).toBeNull()
      expect(server.store.pendingDs).toBeNull()
      return verdict
    },
  }
}

function changes(doc: Y.Doc, edit: () => void): Uint8Array {
  const before = Y.encodeStateVector(doc)
  edit()
  return Y.encodeStateAsUpdate(doc, before)
}

test('[L20] what people do on a board passes: a note, its text, its place, an archived note, a drawing and its removal', () => {
  const { client, send } = world()
  const doc = client(KARI)
  const board = boardOf(doc)
  const shape = { id: 'shape:a', typeName: 'shape', type: 'draw', x: 1 } as const
  expect(send(changes(doc, () => board.addNote(note('note-aaaa'), null))).is).toBe('apply')
  expect(send(changes(doc, () => board.setText('note-aaaa', 'en annen tanke', null))).is).toBe('apply')
  expect(send(changes(doc, () => board.change('note-aaaa', { pos: [7, 8], archived: true }, null))).is).toBe('apply')
  expect(send(changes(doc, () => board.putInk([shape], null))).is).toBe('apply')
  expect(send(changes(doc, () => board.removeInk(['shape:a'], null))).is).toBe('apply')
})

test('[L21] structs the document has already pass whoever sends them, and bring nothing', () => {
  const { server, client, send } = world()
  const doc = client(KARI)
  send(changes(doc, () => boardOf(doc).addNote(note('note-aaaa'), null)))
  const everything = Y.encodeStateAsUpdate(server)
  expect(send(everything, 'ola').is).toBe('nothing')
  expect(send(everything, 'reader?').is).toBe('nothing')
  expect(send(Y.encodeStateAsUpdate(server, Y.encodeStateVector(server)), 'reader?').is).toBe('nothing')
})

test('[L22] an hour of offline work by several tabs of one person passes in one message', () => {
  const { server, client, ids, send } = world()
  const first = client(333_333)
  boardOf(first).addNote(note('note-aaaa'), null)
  const second = client(444_444)
  Y.applyUpdate(second, Y.encodeStateAsUpdate(first))
  boardOf(second).setText('note-aaaa', 'skrevet i en annen fane', null)
  boardOf(second).addNote(note('note-bbbb'), null)
  Y.applyUpdate(first, Y.encodeStateAsUpdate(second))
  boardOf(first).setText('note-bbbb', 'og tilbake igjen', null)
  expect(send(Y.encodeStateAsUpdate(first)).is).toBe('apply')
  expect(ids.ownerOf(444_444)).toBe('kari')
  expect(
    boardOf(server)
      .notes()
      .map((read) => read.text),
  ).toEqual(
    boardOf(first)
      .notes()
      .map((read) => read.text),
  )
})

test('[L23] structs under a client id of somebody else or of the server are refused, and of nobody here are asked of the log', () => {
  const { server, client, send } = world()
  const forOla = client(OLA)
  const update = changes(forOla, () => boardOf(forOla).addNote(note('note-aaaa'), null))
  expect(send(update, 'kari').is).toBe('refuse')
  const asServer = client(1)
  expect(send(changes(asServer, () => boardOf(asServer).addNote(note('note-bbbb'), null))).is).toBe('refuse')
  const nobody = client(999_999)
  boardOf(nobody).addNote(note('note-cccc'), null)
  Y.applyUpdate(server, Y.encodeStateAsUpdate(nobody))
  // The log of another server may tell whose it is; when it does not, what is missing is refused.
  expect(send(changes(nobody, () => boardOf(nobody).setText('note-cccc', 'x', null))).is).toBe('missing')
})

test('[L24] somebody who may only look is refused with the first thing that is new', () => {
  const { client, send } = world()
  const doc = client(555_555)
  expect(
    send(
      changes(doc, () => boardOf(doc).addNote(note('note-aaaa'), null)),
      'reader?',
    ),
  ).toMatchObject({ is: 'refuse' })
})

test('[L25] a gap in a clock, a reference to nothing and a circle of references are missing, never left waiting (Y1)', () => {
  const { server, client, send } = world()
  const doc = client(KARI)
  send(changes(doc, () => boardOf(doc).addNote(note('note-aaaa'), null)))
  const clock = Y.getState(server.store, KARI)
  expect(send(forged([{ client: KARI, clock: clock + 5, structs: [gone(1)] }])).is).toBe('missing')
  expect(send(forged([{ client: KARI, clock, structs: [textAfter(OLA, 77, 'x')] }])).is).toBe('missing')
  expect(send(forged([{ client: KARI, clock, structs: [textAfter(KARI, clock, 'x')] }])).is).toBe('missing')
  const circle = [
    { client: KARI, clock, structs: [textAfter(666_666, 0, 'x')] },
    { client: 666_666, clock: 0, structs: [textAfter(KARI, clock, 'y')] },
  ]
  expect(send(forged(circle)).is).toBe('missing')
})

test('[L26] deletions of what nobody has written are missing, and overlapping ones are refused (Y2)', () => {
  const { client, send } = world()
  const doc = client(KARI)
  send(changes(doc, () => boardOf(doc).addNote(note('note-aaaa'), null)))
  expect(send(forged([], [{ client: 777_777, ranges: [[3, 1]] }])).is).toBe('missing')
  expect(send(forged([], [{ client: KARI, ranges: [[1, 9_999]] }])).is).toBe('missing')
  expect(
    send(
      forged(
        [],
        [
          {
            client: KARI,
            ranges: [
              [1, 3],
              [1, 3],
            ],
          },
        ],
      ),
    ).is,
  ).toBe('refuse')
  expect(send(forged([], [{ client: KARI, ranges: [[1, 0]] }])).is).toBe('refuse')
})

test('[L27] an update cut short anywhere, or with bytes after its end, is refused without a trace (Y3)', () => {
  const { server, client, send } = world()
  const doc = client(KARI)
  const update = changes(doc, () => boardOf(doc).addNote(note('note-aaaa'), null))
  const before = Y.encodeStateAsUpdate(server)
  for (let length = 0; length < update.length; length++) {
    // Cut as a view: what lies behind the cut is still in memory and must not be read.
    expect(send(update.subarray(0, length)).is).toBe('refuse')
  }
  expect(send(new Uint8Array([...update, 0])).is).toBe('refuse')
  expect(Y.encodeStateAsUpdate(server)).toEqual(before)
})

test('[L28] nobody can use up the clock of somebody else, nor jump their own (Y4, Y8)', () => {
  const { client, send } = world()
  expect(send(forged([{ client: OLA, clock: 0, structs: [gone(1_000)] }])).is).toBe('refuse')
  expect(send(forged([{ client: KARI, clock: 0, structs: [gone(2 ** 50)] }])).is).toBe('refuse')
  expect(send(forged([{ client: KARI, clock: 0, structs: [gone(200_000)] }])).is).toBe('refuse')
  const doc = client(KARI)
  expect(send(changes(doc, () => boardOf(doc).addNote(note('note-aaaa'), null))).is).toBe('apply')
})

test('[L29] thousands of client ids in one message bind none of them (Y5)', () => {
  const { server, ids, send } = world()
  const blocks = Array.from({ length: 20_000 }, (_, index) => ({
    client: 1_000_000 + index,
    clock: 0,
    structs: [gone(1)],
  }))
  expect(send(forged(blocks)).is).toBe('refuse')
  expect(ids.isBound(1_000_000)).toBe(false)
  expect(server.store.clients.size).toBe(0)
})

test('[L30] types inside types, other types, formats, lists and unknown roots are refused (Y6)', () => {
  const { client, send } = world()
  const attempts: ((doc: Y.Doc) => void)[] = [
    (doc) => doc.getMap('notes').set('note-aaaa', nested(500)),
    (doc) => doc.getMap('notes').set('note-aaaa', new Y.Array()),
    (doc) => doc.getMap('ink').set('shape:a', new Y.Map()),
    (doc) => doc.getMap('elsewhere').set('a', 1),
    (doc) => doc.getArray('list').push([1]),
    (doc) => doc.getText('loose').insert(0, 'x'),
    (doc) => doc.getMap('notes').set('note-aaaa', 'no note'),
    (doc) => doc.getMap('meta').set('picture', new Uint8Array(9)),
    (doc) => doc.getMap('meta').set('sub', new Y.Doc()),
  ]
  for (const attempt of attempts) {
    const doc = client(KARI)
    expect(send(changes(doc, () => attempt(doc)))).toMatchObject({ is: 'refuse' })
  }
  const doc = client(KARI)
  send(changes(doc, () => boardOf(doc).addNote(note('note-aaaa'), null)))
  expect(send(changes(doc, () => boardOf(doc).textOf('note-aaaa')?.format(0, 2, { bold: true })))).toMatchObject({
    is: 'refuse',
  })
})

function nested(depth: number): Y.Map<unknown> {
  let map = new Y.Map<unknown>()
  for (let i = 0; i < depth; i++) {
    const outer = new Y.Map<unknown>()
    outer.set('in', map)
    map = outer
  }
  return map
}

test('[L31] a note is never deleted, overwritten or emptied of its text, also not with a forged deletion (Y7)', () => {
  const { server, client, send } = world()
  const kari = client(KARI)
  send(changes(kari, () => boardOf(kari).addNote(note('note-aaaa'), null)))
  const attempts: ((doc: Y.Doc) => void)[] = [
    (doc) => doc.getMap('notes').delete('note-aaaa'),
    (doc) => doc.getMap('notes').set('note-aaaa', new Y.Map()),
    (doc) => (doc.getMap('notes').get('note-aaaa') as Y.Map<unknown>).set('text', new Y.Text()),
    (doc) => (doc.getMap('notes').get('note-aaaa') as Y.Map<unknown>).delete('text'),
    (doc) => (doc.getMap('notes').get('note-aaaa') as Y.Map<unknown>).delete('kind'),
    (doc) => (doc.getMap('notes').get('note-aaaa') as Y.Map<unknown>).set('hidden', true),
    (doc) => doc.getMap('meta').set('version', 7),
  ]
  for (const attempt of attempts) {
    const ola = client(OLA)
    expect(
      send(
        changes(ola, () => attempt(ola)),
        'ola',
      ),
    ).toMatchObject({ is: 'refuse' })
  }
  const whole = { client: KARI, ranges: [[0, Y.getState(server.store, KARI)] as [number, number]] }
  expect(send(forged([], [whole]))).toMatchObject({ is: 'refuse' })
  expect(boardOf(server).note('note-aaaa')?.text).toBe('en tanke')
})

test('[L32] names that reach beyond a map, and values with a prototype of their own, are refused (Y9)', () => {
  const { server, client, send } = world()
  for (const name of ['__proto__', 'constructor', 'toString']) {
    const doc = client(KARI)
    expect(send(changes(doc, () => doc.getMap('notes').set(name, new Y.Map())))).toMatchObject({ is: 'refuse' })
  }
  const polluting = valueAt('ink', 'shape:a', (encoder) => {
    encoding.writeUint8(encoder, 118)
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarString(encoder, '__proto__')
    encoding.writeAny(encoder, { polluted: 1, typeName: 'shape', id: 'shape:a', type: 'draw' })
  })
  expect(send(forged([{ client: KARI, clock: 0, structs: [polluting] }]))).toMatchObject({ is: 'refuse' })
  expect(server.getMap('ink').size).toBe(0)
})

test('[L33] plain values nested too deep to be read are refused', () => {
  const { send } = world()
  const deep = valueAt('ink', 'shape:a', (encoder) => {
    for (let i = 0; i < 50_000; i++) encoding.writeUint8Array(encoder, new Uint8Array([117, 1]))
    encoding.writeAny(encoder, 1)
  })
  expect(send(forged([{ client: KARI, clock: 0, structs: [deep] }])).is).toBe('refuse')
})

test('[L34] a text grows to its limit and not beyond; rewriting a full text passes', () => {
  const { client, send } = world()
  const doc = client(KARI)
  const board = boardOf(doc)
  send(changes(doc, () => board.addNote(note('note-aaaa', 'a'.repeat(2_000)), null)))
  expect(send(changes(doc, () => board.textOf('note-aaaa')?.insert(0, 'b'.repeat(2_000)))).is).toBe('apply')
  const rewritten = changes(doc, () => {
    board.textOf('note-aaaa')?.delete(0, 4_000)
    board.textOf('note-aaaa')?.insert(0, 'c'.repeat(4_000))
  })
  expect(send(rewritten).is).toBe('apply')
  expect(send(changes(doc, () => board.textOf('note-aaaa')?.insert(0, 'd')))).toMatchObject({ is: 'refuse' })
})

test('[L35] neighbours in two different texts, and a known part continued elsewhere, are refused', () => {
  const { server, client, send } = world()
  const doc = client(KARI)
  const board = boardOf(doc)
  send(changes(doc, () => (board.addNote(note('note-aaaa'), null), board.addNote(note('note-bbbb'), null))))
  const clock = Y.getState(server.store, KARI)
  const inText = (id: string): Y.ID => {
    const item = board.textOf(id)?._start
    if (!item) throw new Error('no text')
    return item.id
  }
  const across = (encoder: encoding.Encoder): void => {
    encoding.writeUint8(encoder, 0x80 | 0x40 | 4)
    for (const { client: of, clock: at } of [inText('note-aaaa'), inText('note-bbbb')]) {
      encoding.writeVarUint(encoder, of)
      encoding.writeVarUint(encoder, at)
    }
    encoding.writeVarString(encoder, 'x')
  }
  expect(send(forged([{ client: KARI, clock, structs: [across] }]))).toMatchObject({ is: 'refuse' })

  send(changes(doc, () => board.textOf('note-bbbb')?.insert(0, 'ny')))
  const continued = textAfter(KARI, inText('note-aaaa').clock, 'nyere')
  expect(send(forged([{ client: KARI, clock, structs: [continued] }]))).toMatchObject({ is: 'refuse' })
})

test('[L36] one client twice in an update, of which Yjs would apply only the second, is refused', () => {
  const { send } = world()
  const twice = [
    { client: KARI, clock: 0, structs: [gone(1)] },
    { client: KARI, clock: 1, structs: [gone(1)] },
  ]
  expect(send(forged(twice)).is).toBe('refuse')
})

test('[L39] a known struct that is sent again with a forged reference is missing, never left waiting', () => {
  const { server, client, send } = world()
  const doc = client(KARI)
  send(changes(doc, () => boardOf(doc).addNote(note('note-aaaa', 'en tanke'), null)))
  const text = boardOf(doc).textOf('note-aaaa')?._start
  const clock = Y.getState(server.store, KARI)
  const again = { client: KARI, clock: text?.id.clock ?? 0, structs: [textAfter(888_888, 3, 'en tanke'), gone(1)] }
  expect(clock).toBe(again.clock + 8)
  expect(send(forged([again])).is).toBe('missing')
})

test('[L37] no one of many mutated updates is left waiting in the document or harms it', () => {
  const doc = world().client(KARI)
  const board = boardOf(doc)
  const first = changes(doc, () => board.addNote(note('note-aaaa'), null))
  const update = changes(doc, () => {
    board.setText('note-aaaa', 'en litt lengre tanke', null)
    board.change('note-aaaa', { pos: [3, 4], owner: 'Ola' }, null)
    board.addNote(note('note-bbbb'), null)
  })
  const flip = fc.tuple(fc.nat(update.length - 1), fc.integer({ min: 0, max: 255 }))
  let { server, send } = world()
  fc.assert(
    fc.property(fc.array(flip, { minLength: 1, maxLength: 4 }), fc.nat(9), (flips, fresh) => {
      // Mostly on top of what earlier ones left behind, which is where the surprises are.
      if (fresh === 0) ({ server, send } = world())
      send(first)
      const mutated = update.slice()
      for (const [at, byte] of flips) mutated[at] = byte
      send(mutated)
      expect(() => Y.encodeStateAsUpdate(server)).not.toThrow()
      expect(boardOf(server).note('note-aaaa')).not.toBeNull()
    }),
    { numRuns: 2_000, seed: 20_261 },
  )
}, 30_000)

test('[L38] random honest editing by three people, merged in any order, is never refused', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(2), fc.nat(5), fc.nat(9), fc.boolean()), { maxLength: 60 }), (steps) => {
      const { server, client, send } = world()
      const people = ['a', 'b', 'c'].map((name, index) => ({ name, doc: client(700_000 + index) }))
      for (const [who, act, which, sync] of steps) {
        const person = people[who]
        if (!person) continue
        editAtRandom(person.doc, act, which)
        if (sync) exchange(person, server, send)
      }
      for (const person of [...people, ...people]) exchange(person, server, send)
      for (const { doc } of people) expect(boardOf(doc).notes()).toEqual(boardOf(server).notes())
    }),
    { numRuns: 100, seed: 42 },
  )
}, 30_000)

function exchange(
  person: { name: string; doc: Y.Doc },
  server: Y.Doc,
  send: (update: Uint8Array, who: string) => Verdict,
): void {
  const verdict = send(Y.encodeStateAsUpdate(person.doc, Y.encodeStateVector(server)), person.name)
  expect(verdict).not.toHaveProperty('why')
  expect(verdict.is).not.toBe('missing')
  Y.applyUpdate(person.doc, Y.encodeStateAsUpdate(server, Y.encodeStateVector(person.doc)))
}

function editAtRandom(doc: Y.Doc, act: number, which: number): void {
  const board = boardOf(doc)
  const id = (board.notes()[which]?.id ?? `note-${doc.clientID}-${which}`) as NoteId
  if (act === 0) board.addNote(note(`note-${doc.clientID}-${which}`), null)
  else if (act === 1) board.setText(id, `ord ${which} fra ${doc.clientID % 10}`, null)
  else if (act === 2) board.change(id, { pos: [which, act] }, null)
  else if (act === 3) board.change(id, { archived: which % 2 === 0, phase: 'people' }, null)
  else if (act === 4) board.putInk([{ id: `shape:s${which}`, typeName: 'shape', type: 'draw' }], null)
  else board.removeInk([`shape:s${which}`], null)
}

test('[L84] items put in one spot by the thousand, which Yjs would compare each with each, are refused', () => {
  const { server, client, send } = world()
  const doc = client(KARI)
  send(changes(doc, () => boardOf(doc).addNote(note('note-aaaa', ''), null)))
  const text = boardOf(server).textOf('note-aaaa')?._item?.id ?? { client: 0, clock: 0 }
  const crowd = (id: number, clock: number, count: number): Uint8Array =>
    forged([{ client: id, clock, structs: Array.from({ length: count }, () => deletedIn(text.client, text.clock)) }])
  expect(send(crowd(OLA, 0, 1_000), 'ola')).toEqual({ is: 'refuse', why: 'too many in one spot' })
  // Fifty at a time are let in until each has to pass six hundred others there, whoever sends them.
  let taken = 0
  while (taken < 5_000 && send(crowd(OLA, taken, 50), 'ola').is === 'apply') taken += 50
  expect(taken).toBe(650)
  expect(send(crowd(333_333, 0, 1), 'nina')).toEqual({ is: 'refuse', why: 'too many in one spot' })
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(server))
  expect(send(changes(doc, () => boardOf(doc).setText('note-aaaa', 'som før', null))).is).toBe('apply')
})

test('[L85] hundreds of edits in one note by two people who could not hear each other pass', () => {
  const { server, client, send } = world()
  const base = client(KARI)
  send(changes(base, () => boardOf(base).addNote(note('note-aaaa', 'begynnelse og slutt'), null)))
  const people = [client(KARI), client(OLA)]
  const updates = people.map((doc, who) => {
    const text = boardOf(doc).textOf('note-aaaa')
    return changes(doc, () => {
      for (let i = 0; i < 600; i++) {
        // At the front, behind the first word, and at the end, one letter at a time.
        text?.insert([0, 10, text.length][i % 3] ?? 0, 'ab'[who] ?? '')
        if (i % 4 === 0) text?.delete((i * 7) % text.length, 1)
      }
    })
  })
  expect(send(updates[0] ?? new Uint8Array(), 'kari').is).toBe('apply')
  expect(send(updates[1] ?? new Uint8Array(), 'ola').is).toBe('apply')
  for (const doc of people) for (const update of updates) Y.applyUpdate(doc, update)
  expect(boardOf(server).note('note-aaaa')?.text).toBe(boardOf(people[0] ?? base).note('note-aaaa')?.text)
})

test('[L205] a step on a note’s way is taken back by whoever took it, and rewritten by nobody else', () => {
  const { server, client, send } = world()
  const kari = client(KARI)
  send(changes(kari, () => boardOf(kari).addNote(note('note-aaaa'), null)))
  const stamp = { now: 5, turn: 1, newId: () => 'step-of-kari' }
  const undo = new Y.UndoManager(kari.getMap('notes'), { trackedOrigins: new Set(['kari']) })
  send(changes(kari, () => boardOf(kari).change('note-aaaa', { phase: 'people' }, 'kari', stamp)))
  const steps = (): number => boardOf(server).note('note-aaaa')?.way.steps.length ?? 0
  expect(steps()).toBe(1)

  const noteIn = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('notes').get('note-aaaa') as Y.Map<unknown>
  const [key] = [...noteIn(server).keys()].filter((name) => name.startsWith('step:'))
  if (key === undefined) throw new Error('There is no step.')
  const ola = client(OLA)
  const other = { at: 9, from: 'map', to: 'people', turn: 1 }
  const why = 'what only ever comes more of, and somebody else has written'
  expect(
    send(
      changes(ola, () => noteIn(ola).set(key, other)),
      'ola',
    ),
  ).toEqual({ is: 'refuse', why })
  const another = client(OLA)
  expect(
    send(
      changes(another, () => noteIn(another).delete(key)),
      'ola',
    ),
  ).toEqual({ is: 'refuse', why })
  expect(steps()).toBe(1)

  expect(send(changes(kari, () => undo.undo())).is).toBe('apply')
  expect(steps()).toBe(0)
  expect(send(changes(kari, () => undo.redo())).is).toBe('apply')
  expect(steps()).toBe(1)
})

test('[L206] a struct that is known already parts no letter of a text, of which nothing would be kept', () => {
  const { server, client, send } = world()
  const kari = client(KARI)
  send(changes(kari, () => boardOf(kari).addNote(note('note-aaaa', 'fest 😀'), null)))
  const emoji = Y.getState(server.store, KARI) - 2
  expect(send(forged([{ client: OLA, clock: 0, structs: [gone(3)] }]), 'ola').is).toBe('apply')
  const known = forged([{ client: OLA, clock: 0, structs: [textAfter(KARI, emoji, 'abc')] }])
  expect(send(known, 'ola')).toEqual({ is: 'missing' })
  const partly = forged([{ client: OLA, clock: 0, structs: [textAfter(KARI, emoji, 'abcd')] }])
  expect(send(partly, 'ola')).toEqual({ is: 'missing' })
  expect(boardOf(server).note('note-aaaa')?.text).toBe('fest 😀')
})
