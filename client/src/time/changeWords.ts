/** A comparison as words: where the numbers lie at both times, and never which is better. */
import type { Comparison, Move, PartChange, Range, Standing } from '@samklang/shared/domain/comparison'
import type { ReadScorecard } from '@samklang/shared/domain/readScorecard'
import { fieldOf } from '@samklang/shared/domain/scorecard'
import type { Say } from '@samklang/shared/text/say'

export const moveWord = (move: Move | null, say: Say): string => say(`time.move.${move ?? 'none'}`)

/** How a score came about: so many answers, or the group's own word. */
export function standingBasis({ n, from }: Standing, say: Say): string {
  if (from !== 'median') return say(`time.from.${from}`)
  return n === null ? say('time.from.median') : say('time.n', { n })
}

export function partSentence(name: string, { before, after, move, counted }: PartChange, say: Say): string {
  if (before === null || after === null) return say('time.partNone', { name })
  const words = say('time.part', { name, before, after, move: moveWord(move, say) })
  return `${words} ${say('time.partBasis', { counted })}`
}

/** The same beside a heading that names it, with how many answers lie behind it at either time. */
export function pairSentences({ before, after, move, counted, answers }: PartChange, titles: Titles, say: Say): string {
  if (before === null || after === null) return say('time.pairNone')
  return [
    say('time.pair', { before, after, move: moveWord(move, say) }),
    say('time.partBasis', { counted }),
    ...(answers.before && answers.after
      ? [
          say('time.behind', {
            before: rangeWords(answers.before, say),
            after: rangeWords(answers.after, say),
            ...titles,
          }),
        ]
      : []),
  ].join(' ')
}

/** What the two times are called. */
export interface Titles {
  readonly [name: string]: string
  readonly first: string
  readonly second: string
}

const rangeWords = ({ fewest, most }: Range, say: Say): string =>
  say('time.range', { fewest, most, same: fewest === most ? 'yes' : 'no' })

/** One sentence a field, and one for the whole. */
export function comparisonSentences({ fields, whole }: Comparison, scorecard: ReadScorecard, say: Say): string[] {
  return [
    ...fields.map((part) => partSentence(fieldOf(scorecard, part.field)?.name.text ?? part.field, part, say)),
    partSentence(say('time.whole'), whole, say),
  ]
}
