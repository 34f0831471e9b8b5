/** What has been answered and may not be shown, with what it would have taken. */
import type { ItemId } from '../domain/scorecard'
import type { ItemResult } from '../domain/tally'
import { standing } from '../results/itemView'
import type { Reading } from './Reading'

type WithheldResult = Extract<ItemResult, { state: 'withheld' }>

/** Items of which no take shows anything because too few gave a number. */
export function withheldItems({ report, views }: Reading): { item: ItemId; why: WithheldResult }[] {
  const asked = [...new Set(report.rounds.flatMap(({ items }) => items))]
  return views(asked).flatMap((view) => {
    const result = standing(view)?.result
    return result?.state === 'withheld' ? [{ item: view.item, why: result }] : []
  })
}
