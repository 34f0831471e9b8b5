/** What rounds added up to: counts per step, and joint scores the group entered itself. */
import type { TallyBySector } from '@samklang/shared/domain/breakdown'
import type { RoomId, RoundId } from '@samklang/shared/domain/ids'
import type { Answer } from '@samklang/shared/domain/round'
import type { ItemId } from '@samklang/shared/domain/scorecard'
import { Sector } from '@samklang/shared/domain/sector'
import { ItemTally } from '@samklang/shared/domain/tally'
import { answerFrom } from './ballots'
import type { Tx } from './Database'

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

/** Joint scores by round and item. */
export async function jointScoresOf(tx: Tx, room: RoomId): Promise<Map<RoundId, Map<ItemId, Answer>>> {
  const rows = await tx.all<{ round: RoundId; item: ItemId; answer: string }>(
    `SELECT joint.* FROM joint JOIN round ON round.id = joint.round WHERE round.room = ?`,
    [room],
  )
  return byRound(rows, (row) => answerFrom(row.answer))
}

export async function putJoint(tx: Tx, round: RoundId, item: ItemId, answer: Answer | null): Promise<void> {
  await tx.run('DELETE FROM joint WHERE round = ? AND item = ?', [round, item])
  if (answer === null) return
  await tx.run('INSERT INTO joint (round, item, answer) VALUES (?, ?, ?)', [round, item, String(answer)])
}

export async function dropCounts(tx: Tx, round: RoundId): Promise<void> {
  await tx.run('DELETE FROM joint WHERE round = ?', [round])
  await tx.run('DELETE FROM tally WHERE round = ?', [round])
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
