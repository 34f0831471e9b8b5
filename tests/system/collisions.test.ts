/** Acts that meet: two who press the same, an answer and a closing, a note in a card's place. */
import { createHash } from 'node:crypto'
import { idFromBytes, type NoteId } from '@samklang/shared/domain/ids'
import { afterEach, expect, test } from 'vitest'
import { eventually } from '../support/eventually'
import { rowsIn } from '../support/files'
import { Visitor } from '../support/people'
import { stopServers } from '../support/server'
import { openWorld, type World } from '../support/world'

afterEach(stopServers)

const equality = { kind: 'field', field: 'equality' } as const

const cardsOf = async (world: World): Promise<unknown[]> =>
  (await world.facilitator.ask('notes')).filter(({ kind }) => kind === 'result')

test('[R26] of two facilitators who do the same at the same moment one does it, and the other is told how it stands', async () => {
  const world = await openWorld()
  const other = new Visitor(world.server)
  await other.opens(world.links.facilitator)
  const leads = [world.facilitator, other]
  const both = async (act: (lead: Visitor) => Promise<string>): Promise<string[]> =>
    (await Promise.all(leads.map(act))).toSorted()
  const secret = { selection: equality, mode: 'secret', open: true } as const
  expect(await both((lead) => lead.refusal('draftRound', secret))).toEqual(['done', 'item-in-open-round'])
  const id = (await world.facilitator.session()).rounds[0]?.id ?? ''
  const round = { round: id }
  expect(await both((lead) => lead.refusal('closeRound', {}, round))).toEqual(['done', 'round-not-open'])
  expect(await both((lead) => lead.refusal('reopenRound', {}, round))).toEqual(['done', 'too-late-to-undo'])
  await world.facilitator.ask('closeRound', {}, round)
  await world.graceEnds()
  expect(await both((lead) => lead.refusal('publishRound', {}, round))).toEqual(['done', 'round-published'])
  await eventually('the card is on the board', async () => (await cardsOf(world)).length > 0)
  expect(await cardsOf(world)).toHaveLength(1)
  const number = { statement: '1-1', score: 6 }
  expect(await both((lead) => lead.refusal('propose', number))).toEqual(['done', 'proposal-running'])
  expect((await world.facilitator.session()).rounds).toHaveLength(1)
})

test('[R27] nobody can work out beforehand where a result’s card will lie, and put a note of their own there', async () => {
  const world = await openWorld()
  const kari = await world.participant('Kari')
  const { id } = await world.facilitator.opensRound(equality)
  // The id as it follows from all that people can know, which was once how it was made.
  const guess = idFromBytes<NoteId>(createHash('sha256').update(`${id} equality`).digest().subarray(0, 16))
  await kari.ask('addNote', { id: guess, kind: 'idea', text: 'Her skulle kortet ligget' })
  await world.facilitator.closes(id)
  await world.graceEnds()
  await world.facilitator.publishes(id)
  await eventually('the card is on the board', async () => (await cardsOf(world)).length === 1)
})

test('[R28] an answer and the end of a closing that meet leave the answer counted, or refused, and never both or neither', async () => {
  const world = await openWorld()
  const everyone = await world.participants(4)
  const { id } = await world.facilitator.opensRound(equality)
  for (const person of everyone) await person.answers(id, { '1-1': 5 })
  const sheets = await Promise.all(everyone.map((person) => person.sheet(id)))
  await world.facilitator.closes(id)
  await world.server.clock.turn(9_999)
  const sent = everyone.map((person, at) =>
    person.refusal('answer', { answers: { '1-2': 7 }, hash: sheets[at]?.hash ?? '' }, { round: id }),
  )
  await world.server.clock.turn(1)
  const heard = await Promise.all(sent)
  await eventually('it is closed', async () => (await world.facilitator.session()).rounds[0]?.state === 'closed')
  const counted = heard.filter((answer) => answer === 'done').length
  expect(heard.filter((answer) => answer === 'round-closed')).toHaveLength(4 - counted)
  // Of what too few answered only how many they were is kept.
  const [kept] = rowsIn(world.server.dataDir, `SELECT counts FROM tally WHERE item = '1-2'`)
  const [withheld] = rowsIn(world.server.dataDir, `SELECT answered FROM withheld WHERE item = '1-2'`)
  const sevens = kept === undefined ? Number(withheld?.['answered'] ?? 0) : countsIn(kept)[6]
  expect(sevens).toBe(counted)
})

// reason: only the server writes the column, as a list of ten
const countsIn = (row: Record<string, unknown>): number[] => JSON.parse(String(row['counts'])) as number[]
