/** One statement's answers as a row of dots, with don't-knows beside and the most important thing in words under it. */
import type { Say } from '@samklang/shared/text/say'
import { rangeOf } from '@samklang/shared/domain/spread'
import { useId } from 'react'
import { DotRow } from '../charts/DotRow'
import { useText } from '../text'
import { GroupsFold } from './Groups'
import { itemWords } from '@samklang/shared/results/itemWords'
import { type ItemView, standing, type Take, takeBefore } from '@samklang/shared/results/itemView'
import { allSentences, changeSentences, firstSentence, outcomeSentence } from '@samklang/shared/results/sentences'
import { useSpeaker } from './useSpeaker'
import './results.css'
import { useScorecard } from '../scorecard/scorecard'
import { ItemText } from '../scorecard/ItemText'

/** What rows that are read together share, so that a dot means the same in each. */
export interface SharedScale {
  readonly tallest: number
  readonly most: number
}

export function sharedScale(views: readonly ItemView[]): SharedScale {
  const shown = views.flatMap(({ takes }) => takes.flatMap(({ result }) => (result.state === 'shown' ? [result] : [])))
  return {
    tallest: Math.max(1, ...shown.flatMap(({ counts }) => counts)),
    most: Math.max(1, ...shown.map(({ n }) => n)),
  }
}

interface RowProps {
  readonly view: ItemView
  readonly scale: SharedScale
  readonly size?: number
}

/** The drawing alone: one row, or two where there is an earlier take; null where there is nothing to draw. */
export function DotsOf({ view, scale, size = 1 }: RowProps) {
  const say = useText()
  const now = standing(view)
  const before = takeBefore(view)
  if (now === null || (now.result.state !== 'shown' && now.result.state !== 'joint')) return null
  const takes = before === null ? [now] : [before, now]
  return (
    <div className="dots-of">
      {takes.map((take) => (
        <div key={view.takes.indexOf(take)} className="dots-take" data-earlier={take !== now || undefined}>
          {takes.length > 1 && <span className="dots-take-name">{takeWords(take, view, say)}</span>}
          <TakeRow take={take} view={view} scale={scale} size={size} marked={take === now} />
        </div>
      ))}
    </div>
  )
}

/** Which asking it was, and how many answered: the two need not be the same people. */
function takeWords({ result }: Take, { takes }: ItemView, say: Say): string {
  const take = takes.findIndex((one) => one.result === result) + 1
  return result.state === 'shown' ? say('talk.again.rows', { take, n: result.n }) : say('results.take', { take })
}

function TakeRow({ take: { result }, view, scale, size = 1, marked }: RowProps & { take: Take; marked: boolean }) {
  const say = useText()
  const ring = marked && view.outcome?.kind === 'agreed' ? view.outcome.score : null
  const disc = marked && ring === null && result.state === 'joint' && result.score !== 'dk' ? result.score : null
  const shown = result.state === 'shown' ? result : null
  return (
    <div className="dots-line">
      <DotRow
        counts={shown?.counts ?? null}
        tallest={scale.tallest}
        most={scale.most}
        size={size}
        range={shown && rangeOf(shown.counts)}
        median={shown?.median ?? null}
        ring={ring}
        disc={disc}
        band={view.weight}
      />
      <span className="dots-dont-know" aria-hidden="true">
        {shown !== null && shown.dontKnow > 0 ? say('results.dontKnowShort', { count: shown.dontKnow }) : ''}
      </span>
    </div>
  )
}

/** A row with its statement; everything the drawing shows is read aloud as sentences. */
export function RowOfDots({ view, scale, level = 3 }: RowProps & { level?: 2 | 3 | 4 }) {
  const say = useText()
  const scorecard = useScorecard()
  const speaker = useSpeaker()
  const id = useId()
  const words = itemWords(view.item, scorecard, say)
  const Title = `h${level}` as const
  const now = standing(view)
  const outcome = outcomeSentence(view, say)
  const changes = changeSentences(view, say)
  return (
    <article className="row-of-dots" id={`row-${view.item}`} tabIndex={-1} aria-labelledby={id}>
      <Title id={id} className="row-title">
        {words.number === null ? (
          words.name
        ) : (
          <>
            <span className="row-number">{words.number}</span> <ItemText of={words} />
          </>
        )}
      </Title>
      <DotsOf view={view} scale={scale} />
      <div aria-hidden="true" className="row-words">
        <p>{now === null ? say('results.profile.notAsked') : firstSentence(now.result, speaker)}</p>
        {outcome !== null && <p className="row-outcome">{outcome}</p>}
        {changes.length > 0 && <p className="row-outcome">{changes.join(' ')}</p>}
      </div>
      <p className="sk-hidden">{allSentences(view, speaker).join(' ')}</p>
      <GroupsFold view={view} scale={scale} />
    </article>
  )
}
