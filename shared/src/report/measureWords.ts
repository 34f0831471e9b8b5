/** A measure in one line: what, who, by when, how far. */
import type { ReportMeasure } from '../domain/report'
import type { Reading } from './Reading'

export function measureLine({ say, dueDay }: Reading, { text, owner, due, status }: ReportMeasure): string {
  const more = [
    owner === null ? say('report.measures.noOwner') : owner,
    ...(due === null ? [] : [say('report.measures.by', { day: dueDay(due) })]),
    say(`domain.status.${status}`),
  ]
  return `${text.trim()} (${more.join(', ')})`
}
