/** How much each value matters to this room, as a row of dots each. */
import { coreValueOf, valueOfWeightItem, weightItem } from '../../domain/scorecard'
import { standing } from '../../results/itemView'
import { firstSentence } from '../../results/sentences'
import { type Block, heading, paragraph } from '../Block'
import type { Reading } from '../Reading'
import type { Section } from '../Section'
import { rowsOf, scaleOf } from '../statementWords'

export const values: Section = {
  id: 'values',
  blocks(reading) {
    const { say, scorecard, views, words } = reading
    const weights = views(scorecard.values.map(({ id }) => weightItem(id))).filter(({ takes }) => takes.length > 0)
    if (weights.length === 0) return []
    const scale = scaleOf(weights)
    return [
      heading(1, say('report.section.values')),
      paragraph(say('report.values.lead')),
      ...rankingBlocks(reading),
      ...weights.flatMap((view) => {
        const value = coreValueOf(scorecard, valueOfWeightItem(view.item) ?? '')
        const now = standing(view)
        return [
          heading(2, value === undefined ? view.item : words(value.name)),
          ...(value === undefined ? [] : [paragraph(words(value.question))]),
          ...rowsOf(reading, view, scale, value?.name.text ?? view.item),
          ...(now === null ? [] : [paragraph(firstSentence(now.result, reading))]),
        ]
      }),
    ]
  },
}

/** The order the group has put its values in, where all weigh alike. */
function rankingBlocks({ report, say, scorecard }: Reading): Block[] {
  if (report.ranking === null) return []
  const items = report.ranking.map((together) =>
    together.map((id) => coreValueOf(scorecard, id)?.name.text ?? id).join(', '),
  )
  return [paragraph(say('report.values.ranked')), { kind: 'list', ordered: true, items }]
}
