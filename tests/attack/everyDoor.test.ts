/** Secret rounds through a real server: all that every role can read is collected, and what it tells is solved for. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportRoom } from '@samklang/server/src/ops/exportRoom'
import { openSqlite } from '@samklang/server/src/storage/sqlite'
import type { GroupResult } from '@samklang/shared/domain/breakdown'
import type { Sector } from '@samklang/shared/domain/sector'
import type { ItemResult } from '@samklang/shared/domain/tally'
import { afterEach, expect, test } from 'vitest'
import type { Visitor } from '../support/people'
import { chanceFrom } from '../support/seeded'
import { stopServers } from '../support/server'
import { openWorld, type World } from '../support/world'
import { attack, type Cell } from './solve'
import { kindsIn, workshopFrom, type Workshop } from './workshop'

afterEach(stopServers)

const ITEM = '1-1'
/** What becomes of a round once whoever leads has looked at it. */
const ends = ['published', 'published', 'hidden', 'cancelled'] as const

/** A workshop of at most so many people with more than one take, from this seed on. */
function workshopAfter(seed: number, most: number): Workshop {
  for (let tried = seed; ; tried++) {
    const workshop = workshopFrom(chanceFrom(tried))
    if (workshop.people.length <= most && workshop.takes > 1) return workshop
  }
}

/** Everything with counts in it, wherever it lies. */
function countsIn(json: unknown): string[] {
  if (typeof json !== 'object' || json === null) return []
  return Object.entries(json).flatMap(([key, value]) =>
    key === 'counts' && Array.isArray(value) ? [value.join()] : countsIn(value),
  )
}

interface Seen {
  readonly cells: Cell[]
  /** All that was read by any of them, as it came. */
  readonly read: unknown[]
}

/** Each reads all there is to read for them. */
async function look(world: World, everybody: readonly Visitor[], seen: Seen): Promise<void> {
  const { assessment } = await world.facilitator.session()
  for (const person of everybody) {
    const inIt = { assessment: assessment.id }
    seen.read.push(
      await person.ask('session'),
      await person.ask('assessment', undefined, inIt),
      await person.ask('report', undefined, inIt),
    )
  }
  const file = join(world.server.dataDir, 'export.json')
  const db = await openSqlite({ dir: world.server.dataDir })
  await exportRoom(db, world.room, file, world.server.clock.now())
  await db.close()
  seen.read.push(JSON.parse(readFileSync(file, 'utf8')))
}

function addCells(cells: Cell[], take: number, result: ItemResult | undefined, groups: readonly GroupResult[]): void {
  const add = (sector: Sector | null, { counts, dontKnow }: { counts: readonly number[]; dontKnow: number }): void => {
    if (!cells.some((cell) => cell.take === take && cell.sector === sector))
      cells.push({ take, sector, counts: [...counts, dontKnow] })
  }
  if (result?.state === 'shown') add(null, result)
  for (const group of groups) add(group.sector, group)
}

/** The workshop as people would hold it, and everything anybody came to see. */
async function hold(workshop: Workshop, seed: number): Promise<Seen> {
  const chance = chanceFrom(seed)
  const situation = { size: workshop.compares ? 'many' : 'some', dependent: workshop.threshold === 5 } as const
  const world = await openWorld({ situation })
  const observer = await world.observer()
  const people = new Map<number, Visitor>()
  const seen: Seen = { cells: [], read: [] }
  for (let take = 1; take <= workshop.takes; take++) {
    for (const [at, { answers, sector }] of workshop.people.entries()) {
      const comes = [...answers.keys()][0] ?? 1
      if (comes <= take && !people.has(at)) people.set(at, await world.participant('', sector))
    }
    const { id } = await world.facilitator.opensRound({ kind: 'chosen', items: [ITEM] })
    for (const [at, { answers }] of workshop.people.entries()) {
      const answer = answers.get(take)
      if (answer !== undefined) await people.get(at)?.answers(id, { [ITEM]: answer })
    }
    await world.facilitator.closes(id)
    await world.graceEnds()
    const closed = await world.facilitator.ask('results', undefined, { round: id })
    addCells(seen.cells, take, closed[ITEM], [])
    seen.read.push(closed)
    const end = chance.of(ends)
    if (end === 'cancelled') await world.facilitator.ask('cancelRound', {}, { round: id })
    else await world.facilitator.publishes(id)
    const everybody = [world.facilitator, observer, ...[...people.values()].slice(0, 1)]
    await look(world, everybody, seen)
    const shown = (await observer.session()).results.find(({ round }) => round === id)
    addCells(seen.cells, take, shown?.items[ITEM], shown?.groups[ITEM] ?? [])
    if (end === 'hidden') await world.facilitator.ask('hideRound', {}, { round: id })
  }
  return seen
}

test('[B103] of what any role reads of a real server nobody’s answer can be worked out', async () => {
  let [cells, withheld] = [0, 0]
  for (const [seed, most] of [
    [1, 9],
    [40, 9],
    [90, 12],
    [200, 18],
    [321, 18],
  ] as const) {
    const workshop = workshopAfter(seed, most)
    const seen = await hold(workshop, seed)
    const outcome = attack(kindsIn(workshop), seen.cells, workshop.threshold)
    expect(outcome.leaks).toEqual([])
    // What was solved for is all there was: no counts lie anywhere that are not among the cells.
    const known = new Set(seen.cells.map(({ counts }) => counts.slice(0, -1).join()))
    expect(seen.read.flatMap(countsIn).filter((counts) => !known.has(counts))).toEqual([])
    cells += seen.cells.length
    withheld += JSON.stringify(seen.read).includes('with-before') ? 1 : 0
  }
  expect(cells).toBeGreaterThan(5)
  expect(withheld).toBeGreaterThan(0)
}, 120_000)
