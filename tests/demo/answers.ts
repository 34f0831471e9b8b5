/** Answers that look like a real table's: seeded, leaning by field and sector, with two camps where the workshop has them. */
import { samson, statementOf, valueOfWeightItem, type ItemId } from '@samklang/shared/domain/scorecard'
import type { Answer } from '@samklang/shared/domain/round'
import type { Sector } from '@samklang/shared/domain/sector'
import { camps, leaning, unknown, weights } from './workshop'

const onScale = (number: number): Answer => Math.min(10, Math.max(1, Math.round(number)))

const MIDDLE = 5.5
/** A field that nothing is known about beforehand. */
const even = { middle: MIDDLE, municipality: 0, voluntary: 0, concerned: 0 }

/** Near the middle more often than far from it. */
const around = (middle: number, reach: number, chance: () => number): Answer =>
  onScale(middle + (chance() + chance() + chance() - 1.5) * reach)

/** One person's answer; null where they leave it open. `closer` narrows it, as after a talk. */
export function answerOf(item: ItemId, sector: Sector, chance: () => number, closer = 1): Answer | null {
  const value = valueOfWeightItem(item)
  if (value !== null) return around(weights[value] ?? MIDDLE, 2, chance)
  const statement = statementOf(samson, item)
  if (statement === undefined) return null
  if (chance() < 0.02) return null
  if (chance() < (unknown.includes(statement.id) ? 0.45 : 0.04)) return 'dk'
  const { middle, ...bySector } = leaning[statement.field] ?? even
  if (camps.includes(statement.id)) return around(sector === 'municipality' ? 8.6 : 3.2, 1.4 * closer, chance)
  const own = sector === 'municipality' || sector === 'voluntary' || sector === 'concerned' ? bySector[sector] : 0
  const ofStatement = ((Number(statement.id.slice(2)) * 7) % 5) - 2
  return around(middle + ofStatement * 0.6 + own * closer, 2.2 * closer, chance)
}
