/** What rounds added up to: counts per step, and joint scores the group entered itself. */
import type { TallyBySector } from '@samklang/shared/domain/breakdown'
import type { RoomId, RoundId } from '@samklang/shared/domain/ids'
import { GivenAnswer } from '@samklang/shared/domain/round'
import type { ItemId } from '@samklang/shared/domain/scorecard'
import { Sector } from '@samklang/shared/domain/sector'
import { ItemTally } from '@samklang/shared/domain/tally'
import { VoteTally } from '@samklang/shared/domain/vote'
import type { Tx } from './Database'
import { dropWithheld } from './withheld'

/** The whole room's counts; a sector's own are kept under its name. */
const WHOLE = 'all'

export async function keepTally(
  tx: Tx,
  round: RoundId,
  item: ItemId,
  tally: ItemTally,
  sector: Sector | typeof WHOLE = WHOLE,
): Promise<void> {
  await tx.run('INSERT INTO tally (round, item, sector, counts, dont_know) VALUES (?, ?, ?, ?, ?)', [
    round,
    item,
    sector,
    JSON.stringify(tally.counts),
    tally.dontKnow,
  ])
}

/** The whole room's tallies by round and item. */
export async function talliesOf(tx: Tx, room: RoomId): Promise<Map<RoundId, Map<ItemId, ItemTally>>> {
  const rows = await tx.all<{ round: RoundId; item: ItemId; counts: string; dont_know: number }>(
    `SELECT tally.round, tally.item, tally.counts, tally.dont_know FROM tally JOIN round ON round.id = tally.round
     WHERE round.room = ? AND tally.sector = ?`,
    [room, WHOLE],
  )
  return byRound(rows, (row) => ItemTally.parse({ counts: JSON.parse(row.counts), dontKnow: row.dont_know }))
}

/** What closing kept of sectors, by round and item; items without groups have no entry. */
export async function groupTalliesOf(tx: Tx, room: RoomId): Promise<Map<RoundId, Map<ItemId, TallyBySector>>> {
  const rows = await tx.all<{ round: RoundId; item: ItemId; sector: string; counts: string; dont_know: number }>(
    `SELECT tally.* FROM tally JOIN round ON round.id = tally.round WHERE round.room = ? AND tally.sector <> ?`,
    [room, WHOLE],
  )
  return byRound(rows, ({ sector, counts, dont_know: dontKnow }, before: TallyBySector = {}) => ({
    ...before,
    [Sector.parse(sector)]: ItemTally.parse({ counts: JSON.parse(counts), dontKnow }),
  }))
}

/** Joint answers by round and item; said aloud, so nothing of them is sealed. */
export async function jointAnswersOf(tx: Tx, room: RoomId): Promise<Map<RoundId, Map<string, GivenAnswer>>> {
  const rows = await tx.all<{ round: RoundId; item: ItemId; answer: string }>(
    `SELECT joint.* FROM joint JOIN round ON round.id = joint.round WHERE round.room = ?`,
    [room],
  )
  return byRound(rows, ({ answer }) => GivenAnswer.parse(answer === 'dk' ? answer : JSON.parse(answer)))
}

export async function putJoint(tx: Tx, round: RoundId, item: string, answer: GivenAnswer | null): Promise<void> {
  await tx.run('DELETE FROM joint WHERE round = ? AND item = ?', [round, item])
  if (answer === null) return
  await tx.run('INSERT INTO joint (round, item, answer) VALUES (?, ?, ?)', [
    round,
    item,
    answer === 'dk' ? answer : JSON.stringify(answer),
  ])
}

/** What may be shown of a vote that has closed. */
export async function keepVoteTally(tx: Tx, round: RoundId, tally: VoteTally): Promise<void> {
  await tx.run('INSERT INTO vote_tally (round, tally) VALUES (?, ?)', [round, JSON.stringify(tally)])
}

/** The votes of a room that have closed, by round. */
export async function voteTalliesOf(tx: Tx, room: RoomId): Promise<Map<RoundId, VoteTally>> {
  const rows = await tx.all<{ round: RoundId; tally: string }>(
    'SELECT vote_tally.* FROM vote_tally JOIN round ON round.id = vote_tally.round WHERE round.room = ?',
    [room],
  )
  return new Map(rows.map(({ round, tally }) => [round, VoteTally.parse(JSON.parse(tally))]))
}

/** `looked`: whoever leads may have seen what it came to, and what is asked later is still judged beside that. */
export async function dropCounts(tx: Tx, round: RoundId, { looked }: { looked: boolean }): Promise<void> {
  await tx.run('DELETE FROM vote_tally WHERE round = ?', [round])
  await tx.run('DELETE FROM joint WHERE round = ?', [round])
  if (!looked) {
    await dropWithheld(tx, round)
    await tx.run('DELETE FROM tally WHERE round = ?', [round])
  }
  await tx.run('UPDATE round SET turnout = NULL WHERE id = ?', [round])
}

function byRound<Row extends { round: RoundId; item: ItemId }, Value>(
  rows: readonly Row[],
  value: (row: Row, before: Value | undefined) => Value,
): Map<RoundId, Map<ItemId, Value>> {
  const rounds = new Map<RoundId, Map<ItemId, Value>>()
  for (const row of rows) {
    const items = rounds.get(row.round) ?? new Map<ItemId, Value>()
    rounds.set(row.round, items.set(row.item, value(row, items.get(row.item))))
  }
  return rounds
}
