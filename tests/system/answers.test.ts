/** What it costs the server when everybody asks for the board at once: one answer made, however many are given it. */
import { boardOf } from '@samklang/shared/documents/board'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { note } from '../support/notes'
import { type Bare, openWorld, type World } from '../support/sockets'
import { until } from '../support/until'

let world: World | null = null
afterEach(async () => {
  await world?.close()
  world = null
})

const COUNT = 300
const SYNC = 0
const STEP_ONE = 0
const STEP_TWO = 1
const EMPTY = new Uint8Array([0])

test('[L204] three hundred who come at once are given one answer that was made once, and who has everything costs none', async () => {
  const { client, bare, metrics } = (world = await openWorld())
  const kari = client('kari')
  await kari.synced()
  kari.doc.transact(() => {
    for (let i = 0; i < 200; i++) boardOf(kari.doc).addNote(note(`note-${i}-answer`, `lapp ${i}`), null)
  })
  await kari.saved()
  const crowd = Array.from({ length: COUNT }, (_, at) => bare(`person${at}`))
  await Promise.all(crowd.map((one) => one.opened()))

  /** All ask; how many answers were made for it, once each has been given one. */
  async function askedBy(vector: Uint8Array): Promise<number> {
    const before = await made()
    const given = crowd.map(({ messages }) => messages.length)
    for (const one of crowd) one.send(SYNC, STEP_ONE, vector)
    await until(
      'everybody is answered',
      () => crowd.every(({ messages }, at) => messages.slice(given[at]).some(isStepTwo)),
      30_000,
    )
    return (await made()) - before
  }
  const made = async (): Promise<number> => (await metrics.answersMade.get()).values[0]?.value ?? 0

  expect(await askedBy(EMPTY)).toBe(1)
  // Somebody who was away for a while knows the first of it: that, too, is made once for all.
  const partly = new Uint8Array([1, ...varUint(kari.doc.clientID), 30])
  expect(await askedBy(partly)).toBe(1)
  expect(await askedBy(partly)).toBe(0)
  expect(await askedBy(Y.encodeStateVector(kari.doc))).toBeLessThanOrEqual(1)
}, 60_000)

/** The last message of an answer. */
const isStepTwo = ({ type, rest }: Bare['messages'][number]): boolean => type === SYNC && rest.arr[1] === STEP_TWO

function varUint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varUint(Math.floor(value / 128))]
}
