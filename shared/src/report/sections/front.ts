/** The front page: when, who, the facilitator's introduction and the mandate card. */
import { mandateParts } from '../../domain/report'
import { type Block, heading, quote } from '../Block'
import type { Reading } from '../Reading'

/** Always there, so it is no section one can leave out. */
export function frontBlocks({ report, say, day }: Reading): Block[] {
  const { assessment, room, rounds, wishes, mandate } = report
  const first = Math.min(...rounds.map(({ openedAt }) => openedAt))
  const facts = [
    { name: say('report.front.assessment'), words: assessment.title },
    ...(rounds.length === 0
      ? []
      : [
          {
            name: say('report.front.asked'),
            words: period(day(first), day(report.settledAt), say),
          },
        ]),
    { name: say('report.front.people'), words: say('report.front.joined', { count: room.joined }) },
  ]
  const answered = mandate === null ? [] : mandateParts.filter((part) => mandate[part] !== '')
  return [
    { kind: 'facts', facts },
    ...(wishes.introduction === ''
      ? []
      : [
          heading(1, say('report.front.introduction')),
          ...wishes.introduction.split(/\n{2,}/).map((text) => quote(text)),
        ]),
    ...(mandate === null || answered.length === 0
      ? []
      : [
          heading(1, say('report.mandate.heading')),
          {
            kind: 'facts' as const,
            facts: answered.map((part) => ({ name: say(`report.mandate.${part}`), words: mandate[part] })),
          },
        ]),
  ]
}

/** One day is told once. */
function period(from: string, to: string, say: Reading['say']): string {
  return from === to ? from : say('report.front.fromTo', { from, to })
}
