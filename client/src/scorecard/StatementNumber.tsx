/** The number people call a statement by; nothing for one the scorecard in use does not hold. */
import { numberOf, type StatementId } from '@samklang/shared/domain/scorecard'
import { useScorecard } from './scorecard'

export function StatementNumber({ of, before = '' }: { of: StatementId; before?: string }): string {
  const number = numberOf(useScorecard(), of)
  return number === null ? '' : `${before}${number}`
}
