/** A round as one statement at a time, or all in a list; knows where one is, not what becomes of the answers. */
import { Button } from '@digdir/designsystemet-react'
import { ArrowLeftIcon, ArrowRightIcon } from '@navikt/aksel-icons'
import type { Answer, Round } from '@samklang/shared/domain/round'
import type { ItemId } from '@samklang/shared/domain/scorecard'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useText } from '../text'
import { remember, remembered } from '../ui/memory'
import { AnsweredDots } from './AnsweredDots'
import { AskedItem } from './AskedItem'
import { neighbour, nextUnanswered, type Scores } from './sheet'

export interface AskingProps {
  readonly round: Round
  readonly answers: Scores
  readonly lastTime: Scores
  readonly disabled: boolean
  /** A tap goes on by itself; where a group answers together it stays until they are done talking. */
  readonly goesOn: boolean
  readonly onAnswer: (item: ItemId, answer: Answer | null) => void
  /** What stands under a statement’s targets. */
  readonly renderUnder?: (item: ItemId) => ReactNode
  /** Who sees what, the state of saving, and the page after the last statement. */
  readonly promise: ReactNode
  /** What must be read before the statement: that others see an answer at once, or by name. */
  readonly before?: ReactNode
  readonly saved: ReactNode
  readonly end: ReactNode
}

const LIST_KEY = 'samklang.answer-list'
/** Milliseconds a choice is seen before the next statement comes. */
const SEEN_FOR = 180

export function Asking(props: AskingProps) {
  const {
    round,
    answers,
    lastTime,
    disabled,
    goesOn,
    onAnswer,
    renderUnder,
    promise,
    before: toReadFirst,
    saved,
    end,
  } = props
  const say = useText()
  const [list, setList] = useState(() => remembered(LIST_KEY) === 'yes')
  const firstLeft = nextUnanswered(round.items, answers)
  // One's own answers may still come from another device, and the place follows them until the person has moved. What
  // others enter for the group moves nobody.
  const [chosen, setChosen] = useState<ItemId | 'end' | null>(goesOn ? null : (firstLeft ?? 'end'))
  const [moves, setMoves] = useState(0)
  const heading = useRef<HTMLHeadingElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const left = round.items.filter((item) => answers[item] === undefined).length
  const at = chosen ?? firstLeft ?? 'end'

  useEffect(() => {
    if (moves > 0) heading.current?.focus()
  }, [moves])
  useEffect(() => () => void (timer.current !== null && clearTimeout(timer.current)), [])

  const go = (to: ItemId | 'end') => {
    if (timer.current !== null) clearTimeout(timer.current)
    timer.current = null
    setChosen(to)
    setMoves((before) => before + 1)
  }
  const goOnFrom = (item: ItemId, answer: Answer) => {
    if (timer.current !== null) clearTimeout(timer.current)
    const next = nextUnanswered(round.items, { ...answers, [item]: answer }, item) ?? 'end'
    timer.current = setTimeout(() => go(next), SEEN_FOR)
  }
  const asked = (item: ItemId, level: 2 | 3) => ({
    item,
    level,
    at: round.items.indexOf(item) + 1,
    of: round.items.length,
    answer: answers[item] ?? null,
    lastTime: lastTime[item],
    disabled,
    onAnswer: (answer: Answer | null) => {
      if (!list) setChosen(item)
      onAnswer(item, answer)
    },
  })
  const showList = (next: boolean) => {
    remember(LIST_KEY, next ? 'yes' : null)
    setList(next)
    setChosen(null)
  }
  const switcher = (
    <Button variant="tertiary" data-size="sm" onClick={() => showList(!list)}>
      {say(list ? 'answer.toOne' : 'answer.toList')}
    </Button>
  )

  if (list) {
    return (
      <div className="asking asking-list">
        {toReadFirst}
        {promise}
        {switcher}
        <ol className="asking-all">
          {round.items.map((item) => (
            <li key={item}>
              <AskedItem {...asked(item, 3)} />
              {renderUnder?.(item)}
            </li>
          ))}
        </ol>
        {saved}
        {end}
      </div>
    )
  }

  const before = at === 'end' ? (round.items.at(-1) ?? null) : neighbour(round.items, at, -1)
  return (
    <div className="asking">
      {toReadFirst}
      <div key={at} className="asking-one">
        {at === 'end' ? (
          <div className="asking-end">
            <h2 className="asked-text" ref={heading} tabIndex={-1}>
              {left === 0 ? say('answer.done') : say('answer.left', { count: left })}
            </h2>
            {firstLeft !== null && <Button onClick={() => go(firstLeft)}>{say('answer.toFirstLeft')}</Button>}
            {end}
            <Button variant="secondary" onClick={() => showList(true)}>
              {say('answer.change')}
            </Button>
          </div>
        ) : (
          <>
            <AskedItem
              {...asked(at, 2)}
              headingRef={heading}
              tapGoesOn={goesOn}
              onGoOn={(answer) => goOnFrom(at, answer)}
            />
            {renderUnder?.(at)}
          </>
        )}
      </div>
      <div className="asking-moves">
        <Button variant="tertiary" disabled={before === null} onClick={() => before !== null && go(before)}>
          <ArrowLeftIcon aria-hidden /> {say('answer.back')}
        </Button>
        {at !== 'end' && (
          <Button variant="tertiary" onClick={() => go(neighbour(round.items, at, 1) ?? 'end')}>
            {say(answers[at] === undefined ? 'answer.skip' : 'answer.next')} <ArrowRightIcon aria-hidden />
          </Button>
        )}
      </div>
      {saved}
      {promise}
      <AnsweredDots items={round.items} answers={answers} at={at === 'end' ? null : at} onJump={go} />
      {switcher}
    </div>
  )
}
