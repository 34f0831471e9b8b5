/** What closing kept back, item by item: the reason as the room reads it, and no counts. */
import type { RoomId, RoundId } from '@samklang/shared/domain/ids'
import type { ItemId } from '@samklang/shared/domain/scorecard'
import { ItemResult } from '@samklang/shared/domain/tally'
import type { Tx } from './Database'

export async function keepWithheld(tx: Tx, round: RoundId, item: ItemId, result: ItemResult): Promise<void> {
  await tx.run('INSERT INTO withheld (round, item, result) VALUES (?, ?, ?)', [round, item, JSON.stringify(result)])
}

/** By round and item. Rounds from before anything was kept back at closing have none, and are judged by their counts. */
export async function withheldOf(tx: Tx, room: RoomId): Promise<Map<RoundId, Map<ItemId, ItemResult>>> {
  const rows = await tx.all<{ round: RoundId; item: ItemId; result: string }>(
    'SELECT withheld.* FROM withheld JOIN round ON round.id = withheld.round WHERE round.room = ?',
    [room],
  )
  const rounds = new Map<RoundId, Map<ItemId, ItemResult>>()
  for (const { round, item, result } of rows) {
    const items = rounds.get(round) ?? new Map<ItemId, ItemResult>()
    rounds.set(round, items.set(item, ItemResult.parse(JSON.parse(result))))
  }
  return rounds
}

export async function dropWithheld(tx: Tx, round: RoundId): Promise<void> {
  await tx.run('DELETE FROM withheld WHERE round = ?', [round])
}
