/** What closing kept back, item by item: the reason as the room reads it, and no counts. */
import type { RoomId, RoundId } from '@samklang/shared/domain/ids'
import type { ItemId } from '@samklang/shared/domain/scorecard'
import { ItemResult } from '@samklang/shared/domain/tally'
import type { Tx } from './Database'

export interface Withheld {
  readonly result: ItemResult
  /** How many answered it, don't know included: shown to nobody; what is asked later is judged by it too. */
  readonly answered: number
}

export async function keepWithheld(
  tx: Tx,
  round: RoundId,
  item: ItemId,
  { result, answered }: Withheld,
): Promise<void> {
  await tx.run('INSERT INTO withheld (round, item, result, answered) VALUES (?, ?, ?, ?)', [
    round,
    item,
    JSON.stringify(result),
    answered,
  ])
}

/** By round and item. Rounds from before anything was kept back at closing have none, and are judged by their counts. */
export async function withheldOf(tx: Tx, room: RoomId): Promise<Map<RoundId, Map<ItemId, Withheld>>> {
  const rows = await tx.all<{ round: RoundId; item: ItemId; result: string; answered: number }>(
    'SELECT withheld.* FROM withheld JOIN round ON round.id = withheld.round WHERE round.room = ?',
    [room],
  )
  const rounds = new Map<RoundId, Map<ItemId, Withheld>>()
  for (const { round, item, result, answered } of rows) {
    const items = rounds.get(round) ?? new Map<ItemId, Withheld>()
    rounds.set(round, items.set(item, { result: ItemResult.parse(JSON.parse(result)), answered }))
  }
  return rounds
}

export async function dropWithheld(tx: Tx, round: RoundId): Promise<void> {
  await tx.run('DELETE FROM withheld WHERE round = ?', [round])
}
