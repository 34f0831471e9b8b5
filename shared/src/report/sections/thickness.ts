/** How thick the co-creation is: where each and the group placed the work, beside the statements that mark thick. */
import { placementOf } from '../../domain/placement'
import type { Report } from '../../domain/report'
import { templateOf } from '../../domain/template'
import { thickStatements } from '../../domain/thickness'
import { answerName, cellName } from '../../results/thicknessView'
import { type Block, heading, list, paragraph } from '../Block'
import type { Reading } from '../Reading'
import type { Section } from '../Section'
import { joined, numbered } from '../statementWords'

export const thickness: Section = {
  id: 'thickness',
  blocks(reading) {
    const { report, say, scorecard, profile, number } = reading
    if (report.thickness.length === 0) return []
    const scores = new Map(profile.statements.map(({ statement, score }) => [statement, score]))
    const marks = thickStatements(scorecard).flatMap(({ id }) => {
      const score = scores.get(id)
      if (score === undefined) return []
      return [joined('', numbered(reading, id), ` ${say('report.thickness.score', { score: number(score) })}`)]
    })
    return [
      heading(1, say('report.thickness.heading')),
      paragraph(say('report.thickness.lead')),
      ...report.thickness.flatMap((placed) => modelBlocks(reading, placed)),
      ...(marks.length === 0 ? [] : [heading(2, say('report.thickness.marks')), ...list(marks)]),
    ]
  },
}

function modelBlocks({ say, language }: Reading, { model, vote, place }: Report['thickness'][number]): Block[] {
  const result = vote?.state === 'shown' && vote.result.kind === 'placement' ? vote.result : null
  const cells = placementOf(model)?.cells ?? []
  return [
    heading(2, templateOf(model).name[language]),
    ...(place === null
      ? []
      : [
          paragraph(
            place.kind === 'differ'
              ? say('report.thickness.differ')
              : say('report.thickness.agreed', { cell: answerName(model, place.answer, language, say) }),
          ),
        ]),
    ...(vote?.state === 'withheld' ? [paragraph(say('report.thickness.withheld', { threshold: vote.threshold }))] : []),
    ...(result === null
      ? []
      : [
          {
            kind: 'table' as const,
            caption: say('report.thickness.table'),
            columns: [say('report.thickness.place'), say('report.thickness.people')],
            widths: [4, 1],
            rows: cells.flatMap((cell, at) => {
              const count = result.counts[at] ?? 0
              return count === 0 ? [] : [[cellName(model, cell, language, say), String(count)]]
            }),
          },
        ]),
  ]
}
