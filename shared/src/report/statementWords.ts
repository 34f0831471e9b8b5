/** Statements and results as the report says them: the number people know, the text in whatever language it has. */
import { fieldOf, numberOf, type StatementId, statementOf } from '../domain/scorecard'
import { rangeOf } from '../domain/spread'
import { type ItemView, standing, type Take } from '../results/itemView'
import { figureSentences, firstSentence } from '../results/sentences'
import type { Block, Words } from './Block'
import { textOf } from './Block'
import type { Reading } from './Reading'

/** `3-2 We use words that are easy to understand.` */
export function numbered({ scorecard, words }: Reading, id: StatementId): Words {
  const statement = statementOf(scorecard, id)
  return statement === undefined ? id : joined(`${numberOf(scorecard, id) ?? id} `, words(statement.text))
}

/** Words with something of the report's own put before or after; what is in another language stays marked as it. */
export function joined(before: string, words: Words, after = ''): Words {
  const text = `${before}${textOf(words)}${after}`
  return typeof words === 'string' ? text : { ...words, text }
}

/** Where a measure or a note belongs: its statement's number, or its field. */
export function aboutWords({ scorecard }: Reading, about: { statement: string | null; field: string | null }): string {
  if (about.statement !== null) return numberOf(scorecard, about.statement) ?? about.statement
  return about.field === null ? '' : (fieldOf(scorecard, about.field)?.name.text ?? '')
}

/** What rows that are read together share, so that a dot means the same in each. */
export function scaleOf(views: readonly ItemView[]): { tallest: number; most: number } {
  const shown = views.flatMap(({ takes }) => takes.flatMap(({ result }) => (result.state === 'shown' ? [result] : [])))
  return {
    tallest: Math.max(1, ...shown.flatMap(({ counts }) => counts)),
    most: Math.max(1, ...shown.map(({ n }) => n)),
  }
}

/** A row for each take that shows something, with everything it shows in words. */
export function rowsOf(
  reading: Reading,
  view: ItemView,
  scale: { tallest: number; most: number },
  name: string,
): Block[] {
  const { say } = reading
  const drawn = view.takes.filter(({ result }) => result.state === 'shown' || result.state === 'joint')
  const now = standing(view)
  return drawn.map((take): Block => {
    const { result } = take
    const shown = result.state === 'shown' ? result : null
    const joint = result.state === 'joint' && result.score !== 'dk' ? result.score : null
    const ring = take === now && view.outcome?.kind === 'agreed' ? view.outcome.score : null
    return {
      kind: 'row',
      row: {
        counts: shown?.counts ?? null,
        ...scale,
        range: shown && rangeOf(shown.counts),
        median: shown?.median ?? null,
        ring,
        disc: ring === null ? joint : null,
        band: view.weight,
      },
      caption: drawn.length > 1 ? takeCaption(reading, view, take) : null,
      words: [`${name}.`, ...takeSentences(reading, take), weightSentence(reading, view)].filter(Boolean).join(' '),
      file: drawn.length > 1 ? `${view.item}-${drawn.indexOf(take) + 1}` : view.item,
    }
  })

  function takeCaption(_: Reading, { takes }: ItemView, take: Take): string {
    const name = say('results.take', { take: takes.indexOf(take) + 1 })
    return take.result.state === 'shown' ? say('report.fields.take', { name, n: take.result.n }) : name
  }
}

export function takeSentences(reading: Reading, { result }: Take): string[] {
  return [firstSentence(result, reading), ...figureSentences(result, reading)]
}

function weightSentence({ say, number }: Reading, { weight }: ItemView): string {
  return weight === null ? '' : say('report.fields.band', { weight: number(weight) })
}
