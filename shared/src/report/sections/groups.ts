/** Groups compared: the middle of each group that may be shown, and what to ask where they see it differently. */
import { type GroupSector, GroupSector as Sectors } from '../../domain/breakdown'
import { rangeOf } from '../../domain/spread'
import { apartSentence, groupName, groupSentence } from '../../results/groupWords'
import { type Groups, type ItemView, standing } from '../../results/itemView'
import { type Block, heading, paragraph, quiet } from '../Block'
import type { Reading } from '../Reading'
import type { Section } from '../Section'
import { numbered } from '../statementWords'

type Grouped = ItemView & { readonly groups: Groups }

export const groups: Section = {
  id: 'groups',
  blocks(reading) {
    const { say, scorecard, views } = reading
    const grouped = views(scorecard.statements.map(({ id }) => id)).flatMap((view): Grouped[] => {
      const groups = standing(view)?.groups ?? null
      return groups === null ? [] : [{ ...view, groups }]
    })
    if (grouped.length === 0) return []
    const fewest = Math.max(...grouped.map(({ groups }) => groups.fewest))
    return [
      heading(1, say('report.groups.heading')),
      paragraph(say('report.groups.lead')),
      quiet(say('results.groups.notShown', { fewest })),
      tableOf(reading, grouped),
      ...grouped.flatMap((view) => apartBlocks(reading, view)),
    ]
  },
}

function tableOf(reading: Reading, grouped: readonly Grouped[]): Block {
  const { say, number } = reading
  const present = Sectors.options.filter((sector) =>
    grouped.some(({ groups }) => groups.shown.some((group) => group.sector === sector)),
  )
  const cell = ({ groups }: Grouped, sector: GroupSector): string => {
    const group = groups.shown.find((one) => one.sector === sector)
    return group === undefined ? '–' : say('report.groups.cell', { median: number(group.median), n: group.n })
  }
  return {
    kind: 'table',
    caption: say('report.groups.table'),
    columns: [say('results.table.statement'), ...present.map((sector) => say(`results.groups.name.${sector}`))],
    widths: [3, ...present.map(() => 1.4)],
    rows: grouped.map((view) => [numbered(reading, view.item), ...present.map((sector) => cell(view, sector))]),
  }
}

/** Rows only where the groups lie far apart: there one wants to see how. */
function apartBlocks(reading: Reading, { item, groups }: Grouped): Block[] {
  const { say } = reading
  const question = apartSentence(groups, say)
  if (question === null) return []
  const tallest = Math.max(...groups.shown.flatMap(({ counts }) => counts))
  return [
    heading(2, numbered(reading, item)),
    ...groups.shown.map((group): Block => ({
      kind: 'row',
      row: {
        counts: group.counts,
        tallest,
        most: Math.max(...groups.shown.map(({ n }) => n)),
        range: rangeOf(group.counts),
        median: group.median,
      },
      caption: groupName(group, say),
      words: groupSentence(group, say),
      file: `${item}-${group.sector}`,
    })),
    paragraph(question),
  ]
}
