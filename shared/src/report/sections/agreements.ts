/** How the talks ended: what was agreed, what is seen differently, what was set aside, and what was not talked about. */
import type { StatementId } from '../../domain/scorecard'
import { type Block, heading, list, paragraph, type Words } from '../Block'
import type { Reading } from '../Reading'
import type { Section } from '../Section'
import { joined, numbered } from '../statementWords'

export const agreements: Section = {
  id: 'agreements',
  blocks(reading) {
    const { say, scorecard, report, profile } = reading
    if (profile.statements.length === 0 && Object.keys(report.outcomes).length === 0) return []
    const ids = scorecard.statements.map(({ id }) => id)
    const outcome = (id: StatementId) => report.outcomes[id]
    const scored = new Map(profile.statements.map((one) => [one.statement, one]))
    const agreed = ids.flatMap((id): Words[] => {
      const said = outcome(id)
      const score =
        said?.kind === 'agreed'
          ? said.score
          : scored.get(id)?.from === 'joint' && said === undefined
            ? scored.get(id)?.score
            : undefined
      return score === undefined
        ? []
        : [joined('', numbered(reading, id), ` ${say('report.agreements.score', { score })}`)]
    })
    const silent = ids.filter((id) => scored.get(id)?.talked === false)
    return [
      heading(1, say('report.agreements.heading')),
      ...part(reading, 'agreed', agreed),
      ...part(
        reading,
        'differ',
        ids.filter((id) => outcome(id)?.kind === 'differ').map((id) => numbered(reading, id)),
      ),
      ...part(
        reading,
        'setAside',
        ids.filter((id) => outcome(id)?.kind === 'set-aside').map((id) => numbered(reading, id)),
      ),
      ...part(
        reading,
        'notTalked',
        silent.map((id) => numbered(reading, id)),
      ),
    ]
  },
}

/** Said even where there is none: that nothing is seen differently is worth knowing. */
function part(
  { say }: Reading,
  which: 'agreed' | 'differ' | 'setAside' | 'notTalked',
  found: readonly Words[],
): Block[] {
  if (found.length === 0 && which === 'setAside') return []
  return [
    heading(2, say(`report.agreements.${which}`)),
    ...(which === 'differ' && found.length > 0 ? [paragraph(say('report.agreements.differLead'))] : []),
    ...(found.length === 0 ? [paragraph(say('report.agreements.none'))] : list(found)),
  ]
}
