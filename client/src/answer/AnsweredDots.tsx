/** The round as a row of dots at the bottom: what is answered, what is left, and a way back to each. */
import type { ItemId } from '@samklang/shared/domain/scorecard'
import { itemWords } from '@samklang/shared/results/itemWords'
import { useText } from '../text'
import type { Scores } from './sheet'
import { useScorecard } from '../scorecard/scorecard'

export function AnsweredDots(props: {
  items: readonly ItemId[]
  answers: Scores
  at: ItemId | null
  onJump: (item: ItemId) => void
}) {
  const { items, answers, at, onJump } = props
  const say = useText()
  const scorecard = useScorecard()
  return (
    <nav className="answered-dots" aria-label={say('answer.answered')}>
      <ul>
        {items.map((item) => {
          const answer = answers[item]
          const state = answer === undefined ? 'open' : answer === 'dk' ? 'dk' : 'answered'
          const name = itemWords(item, scorecard, say).name
          return (
            <li key={item}>
              <button
                type="button"
                className="answered-dot"
                data-state={state}
                aria-current={item === at ? 'step' : undefined}
                onClick={() => onJump(item)}
              >
                <span className="sk-hidden">
                  {say('answer.jump', { number: name, state, score: String(answer ?? '') })}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
