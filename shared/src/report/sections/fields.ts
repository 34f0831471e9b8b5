/** Field by field: the radar of its statements, then each statement with its answers, the talk and the measures born there. */
import { type FieldId, numberOf, statementsOfField } from '../../domain/scorecard'
import type { ReadField } from '../../domain/readScorecard'
import { type ItemView, standing } from '../../results/itemView'
import { statementAxes } from '../../results/profileAxes'
import { changeSentences, firstSentence } from '../../results/sentences'
import { type Block, heading, list, paragraph, quiet, quote } from '../Block'
import { measureLine } from '../measureWords'
import type { Reading } from '../Reading'
import type { Section } from '../Section'
import { numbered, rowsOf, scaleOf } from '../statementWords'

export const fields: Section = {
  id: 'fields',
  blocks(reading) {
    const asked = reading.scorecard.fields.filter(({ id }) => isTold(reading, id))
    if (asked.length === 0) return []
    return [
      heading(1, reading.say('results.profile.fields')),
      paragraph(reading.say('report.fields.howToRead')),
      ...asked.flatMap((field) => fieldBlocks(reading, field)),
      ...notAsked(reading, asked),
    ]
  },
}

const told = ({ takes, outcome, talked }: ItemView): boolean => takes.length > 0 || outcome !== null || talked

function isTold(reading: Reading, field: FieldId): boolean {
  const { scorecard, views, report } = reading
  const ids = statementsOfField(scorecard, field).map(({ id }) => id)
  return views(ids).some(told) || ids.some((id) => (report.talkNotes[id] ?? '') !== '')
}

function fieldBlocks(reading: Reading, { id, number, name, subtitle }: ReadField): Block[] {
  const { say, scorecard, profile, report, words } = reading
  const part = profile.fields.find(({ field }) => field === id)
  const views = reading.views(statementsOfField(scorecard, id).map((statement) => statement.id))
  const scale = scaleOf(views)
  const axes = statementAxes(profile, scorecard, id)
  const withoutStatement = report.measures.filter((measure) => measure.field === id && measure.statement === null)
  return [
    heading(2, `${number} ${name.text}`),
    paragraph(words(subtitle)),
    ...(part === undefined || part.score === null
      ? []
      : [
          paragraph(
            say('report.fields.score', { score: reading.number(part.score), counted: part.counted, of: part.of }),
          ),
        ]),
    ...(part !== undefined && part.counted > 2 && axes.length > 2
      ? [
          {
            kind: 'radar' as const,
            axes,
            caption: say('report.fields.radar', { field: name.text }),
            words: axes
              .map(({ label: statement, value }) =>
                value === null
                  ? say('report.fields.axisNone', { statement })
                  : say('report.fields.axis', { statement, score: reading.number(value) }),
              )
              .join(' '),
            file: `field-${number}`,
            size: 'small' as const,
          },
        ]
      : []),
    ...views.flatMap((view) => statementBlocks(reading, view, scale)),
    ...(withoutStatement.length === 0
      ? []
      : [
          heading(3, say('report.fields.measuresOfField')),
          ...list(withoutStatement.map((one) => measureLine(reading, one))),
        ]),
  ]
}

function statementBlocks(reading: Reading, view: ItemView, scale: { tallest: number; most: number }): Block[] {
  const { say, report, scorecard } = reading
  const notes = report.talkNotes[view.item] ?? ''
  const measures = report.measures.filter(({ statement }) => statement === view.item)
  const now = standing(view)
  const name = say('report.fields.statement', { number: numberOf(scorecard, view.item) ?? view.item })
  const outcome = outcomeWords(reading, view)
  return [
    heading(3, numbered(reading, view.item)),
    ...rowsOf(reading, view, scale, name),
    paragraph(
      [now === null ? say('results.profile.notAsked') : firstSentence(now.result, reading), outcome ?? '']
        .join(' ')
        .trim(),
    ),
    ...changeSentences(view, say).map(quiet),
    ...(notes.trim() === ''
      ? []
      : [quiet(say('report.fields.notes')), ...notes.split(/\n{2,}/).map((text) => quote(text))]),
    ...(measures.length === 0
      ? []
      : [quiet(say('report.fields.measures')), ...list(measures.map((one) => measureLine(reading, one)))]),
  ]
}

/** How the talk ended, or that there was none about what has answers. */
function outcomeWords({ say }: Reading, { outcome, talked, takes }: ItemView): string | null {
  if (outcome?.kind === 'agreed') return say('report.outcome.agreed', { score: outcome.score })
  if (outcome !== null) return say(`report.outcome.${outcome.kind}`)
  return !talked && takes.some(({ result }) => result.state === 'shown') ? say('report.outcome.notTalked') : null
}

/** Named with their statements: what nobody was asked is part of the picture. */
function notAsked(reading: Reading, asked: readonly ReadField[]): Block[] {
  const { say, scorecard } = reading
  const others = scorecard.fields.filter((field) => !asked.includes(field))
  if (others.length === 0) return []
  return [
    heading(2, say('report.fields.notAsked')),
    ...others.flatMap(({ id, number, name }) => [
      heading(3, `${number} ${name.text}`),
      ...list(statementsOfField(scorecard, id).map((statement) => numbered(reading, statement.id))),
    ]),
  ]
}
