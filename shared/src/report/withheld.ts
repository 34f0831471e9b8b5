/** What has been answered and may not be shown, with what it would have taken. */
import type { ItemId } from '../domain/scorecard'
import { standing } from '../results/itemView'
import type { Reading } from './Reading'

/** Items of which no take shows anything because too few gave a number. */
export function withheldItems({ report, views }: Reading): { item: ItemId; threshold: number }[] {
  const asked = [...new Set(report.rounds.flatMap(({ items }) => items))]
  return views(asked).flatMap((view) => {
    const result = standing(view)?.result
    return result?.state === 'withheld' ? [{ item: view.item, threshold: result.threshold }] : []
  })
}
