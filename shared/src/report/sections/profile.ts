/** The whole profile: the large radar with weighting and the time before, and the same as a table. */
import { fieldOf } from '../../domain/scorecard'
import { fieldAxes } from '../../results/profileAxes'
import { profileSentences } from '../../results/profileSentences'
import { type Block, heading, paragraph } from '../Block'
import { earlierFields } from '../earlier'
import type { Reading } from '../Reading'
import type { Section } from '../Section'

export const profile: Section = {
  id: 'profile',
  blocks(reading) {
    const { report, say, profile, scorecard } = reading
    if (profile.statements.length === 0) return []
    const last = report.earlier.at(-1)
    const before = last === undefined ? new Map<string, number | null>() : earlierFields(reading, last)
    const axes = fieldAxes(profile, scorecard).map((axis) => ({ ...axis, before: before.get(axis.id) ?? null }))
    const compared = last !== undefined && axes.some((axis) => axis.before !== null)
    const weighted = Object.keys(profile.weights).length > 0
    return [
      heading(1, say('report.profile.heading')),
      paragraph(say('report.profile.lead')),
      {
        kind: 'radar',
        axes,
        caption: [
          say('report.profile.caption'),
          ...(weighted ? [say('report.values.area')] : []),
          ...(compared ? [say('report.profile.before', { title: last.title })] : []),
        ].join(' '),
        words: profileSentences(profile, scorecard, say).join(' '),
        file: 'profile',
        size: 'large',
      },
      table(reading, compared ? { title: last.title, before } : null),
    ]
  },
}

function table(
  { say, profile, scorecard, number }: Reading,
  earlier: { title: string; before: ReadonlyMap<string, number | null> } | null,
): Block {
  const written = (value: number | null | undefined): string =>
    value === null || value === undefined ? '–' : number(value)
  const row = (name: string, part: (typeof profile)['whole'], before: number | null | undefined): string[] => [
    name,
    written(part.score),
    say('results.profile.basisShort', { counted: part.counted, of: part.of }),
    written(part.weight),
    ...(earlier === null ? [] : [written(before)]),
  ]
  return {
    kind: 'table',
    caption: say('report.profile.table'),
    columns: [
      say('results.table.field'),
      say('results.table.score'),
      say('results.table.basis'),
      say('results.table.weight'),
      ...(earlier === null ? [] : [earlier.title]),
    ],
    widths: [4, 1.4, 1.8, 1.8, ...(earlier === null ? [] : [2.4])],
    rows: [
      ...profile.fields.map((part) =>
        row(fieldOf(scorecard, part.field)?.name.text ?? part.field, part, earlier?.before.get(part.field)),
      ),
      row(say('results.profile.whole'), profile.whole, null),
    ],
  }
}
