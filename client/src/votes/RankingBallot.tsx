/** Putting the values in order: each a row with a place, moved up and down by buttons; what is left as it lies is said to be right. */
import { Button } from '@digdir/designsystemet-react'
import { ArrowDownIcon, ArrowUpIcon } from '@navikt/aksel-icons'
import { coreValueOf } from '@samklang/shared/domain/scorecard'
import { ranking, RANKING_ITEM } from '@samklang/shared/domain/votes/ranking'
import { movedBy } from '@samklang/shared/domain/talkPlan'
import { useRef } from 'react'
import { useScorecard } from '../scorecard/scorecard'
import { Words } from '../scorecard/Words'
import { useText } from '../text'
import { announce } from '../ui/announce'
import type { BallotProps } from './ballot'

export function RankingBallot({ round, answers, disabled, together, onAnswer }: BallotProps) {
  const say = useText()
  const scorecard = useScorecard()
  const list = useRef<HTMLOListElement>(null)
  const { values } = ranking.setup.parse(round.selection.setup)
  const given = ranking.answer.safeParse(answers[RANKING_ITEM])
  const order = given.success ? given.data.order : values
  const nameOf = (value: string): string => coreValueOf(scorecard, value)?.name.text ?? value
  const move = (value: string, places: number) => {
    const next = movedBy(order, value, places)
    const at = next.indexOf(value)
    onAnswer(RANKING_ITEM, { order: next })
    announce(say('talk.ranking.moved', { value: nameOf(value), at: at + 1 }))
    // The row has moved: whoever works by keyboard goes with it, to the other arrow where this one has come to its end.
    requestAnimationFrame(() => {
      const buttons = list.current?.children[at]?.querySelectorAll('button')
      const wanted = buttons?.[places < 0 ? 0 : 1]
      ;(wanted?.disabled === true ? buttons?.[places < 0 ? 1 : 0] : wanted)?.focus()
    })
  }
  return (
    <div className="vote-ballot vote-ranking">
      <p className="vote-how">{say('talk.ranking.how')}</p>
      <ol ref={list} className="vote-ranked">
        {order.map((value, at) => {
          const known = coreValueOf(scorecard, value)
          return (
            <li key={value}>
              <span className="vote-number" aria-hidden="true">
                {at + 1}
              </span>
              <span className="vote-ranked-name">
                <b>{nameOf(value)}</b>
                {known === undefined ? null : (
                  <small>
                    <Words of={known.explanation} />
                  </small>
                )}
              </span>
              <Button
                icon
                variant="tertiary"
                aria-label={say('talk.ranking.up', { value: nameOf(value) })}
                disabled={disabled || at === 0}
                onClick={() => move(value, -1)}
              >
                <ArrowUpIcon aria-hidden />
              </Button>
              <Button
                icon
                variant="tertiary"
                aria-label={say('talk.ranking.down', { value: nameOf(value) })}
                disabled={disabled || at === order.length - 1}
                onClick={() => move(value, 1)}
              >
                <ArrowDownIcon aria-hidden />
              </Button>
            </li>
          )
        })}
      </ol>
      <output className="vote-hint">
        {say(
          given.success ? (together ? 'talk.ranking.givenTogether' : 'talk.ranking.given') : 'talk.ranking.notGiven',
        )}
      </output>
      {given.success ? null : (
        <Button variant="secondary" disabled={disabled} onClick={() => onAnswer(RANKING_ITEM, { order: [...values] })}>
          {say('talk.ranking.start')}
        </Button>
      )}
    </div>
  )
}
