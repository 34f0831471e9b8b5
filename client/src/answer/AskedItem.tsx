/** One statement as it is asked: where we are, the text, an easier way to say it, and the targets. */
import { directionOf } from '@samklang/shared/domain/language'
import type { Answer } from '@samklang/shared/domain/round'
import type { ItemId } from '@samklang/shared/domain/scorecard'
import { type Ref, useId } from 'react'
import { itemWords } from '@samklang/shared/results/itemWords'
import { useText } from '../text'
import { Fold } from '../ui/Fold'
import { Targets } from './Targets'
import { useScorecard } from '../scorecard/scorecard'
import { Words } from '../scorecard/Words'
import { ItemText } from '../scorecard/ItemText'

export interface AskedItemProps {
  readonly item: ItemId
  readonly at: number
  readonly of: number
  readonly answer: Answer | null
  readonly lastTime?: Answer | undefined
  readonly disabled?: boolean
  readonly level?: 2 | 3
  readonly headingRef?: Ref<HTMLHeadingElement>
  readonly onAnswer: (answer: Answer | null) => void
  readonly onGoOn?: (answer: Answer) => void
  readonly tapGoesOn?: boolean
}

export function AskedItem(props: AskedItemProps) {
  const {
    item,
    at,
    of,
    answer,
    lastTime,
    disabled = false,
    level = 2,
    headingRef,
    onAnswer,
    onGoOn,
    tapGoesOn = false,
  } = props
  const say = useText()
  const scorecard = useScorecard()
  const id = useId()
  const words = itemWords(item, scorecard, say)
  const Title = `h${level}` as const
  return (
    <article className="asked" aria-labelledby={id}>
      <div className="asked-head">
        <p className="asked-where">
          {[words.topic, words.number ?? words.name, say('answer.position', { at, of })].join(' · ')}
        </p>
        <Title
          id={id}
          className="asked-text"
          ref={headingRef}
          tabIndex={-1}
          dir={words.wording === null ? undefined : directionOf(words.wording.language)}
        >
          <ItemText of={words} />
        </Title>
        {words.easier !== null && (
          <Fold title={say('answer.easier')}>
            <Words of={words.easier} />
          </Fold>
        )}
        {lastTime !== undefined && (
          <p className="asked-last">
            {lastTime === 'dk' ? say('answer.lastTimeDontKnow') : say('answer.lastTime', { score: lastTime })}
          </p>
        )}
      </div>
      <Targets
        answer={answer}
        lastTime={lastTime}
        isWeight={words.isWeight}
        disabled={disabled}
        labelledBy={id}
        onAnswer={onAnswer}
        tapGoesOn={tapGoesOn}
        {...(onGoOn ? { onGoOn } : {})}
      />
    </article>
  )
}
