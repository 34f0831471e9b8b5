/** Ten scores in two rows and "don't know" apart: one radio group of native inputs, large enough for a thumb. */
import type { Answer } from '@samklang/shared/domain/round'
import { type KeyboardEvent, useId, useRef } from 'react'
import { useText } from '../text'
import './target.css'

const SCORES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

export interface TargetsProps {
  readonly answer: Answer | null
  /** This person's answer in an earlier take, marked. */
  readonly lastTime?: Answer | undefined
  readonly isWeight: boolean
  readonly disabled?: boolean
  /** The id of the question's text. */
  readonly labelledBy: string
  readonly onAnswer: (answer: Answer) => void
  /** On Enter, and after a tap by pointer where `tapGoesOn`; a choice by arrow keys stays. */
  readonly onGoOn?: (answer: Answer) => void
  readonly tapGoesOn?: boolean
}

export function Targets(props: TargetsProps) {
  const { answer, lastTime, isWeight, disabled = false, labelledBy, onAnswer, onGoOn, tapGoesOn = false } = props
  const say = useText()
  const name = useId()
  const explained = useId()
  // A tap by finger, pen or mouse begins with pointerdown; arrow keys and screen readers' own clicks do not.
  const pointer = useRef(false)
  const low = say(isWeight ? 'answer.lowWeight' : 'answer.low')
  const high = say(isWeight ? 'answer.highWeight' : 'answer.high')

  const input = (value: Answer) => (
    <input
      type="radio"
      name={name}
      checked={answer === value}
      disabled={disabled}
      aria-describedby={value === 'dk' ? explained : undefined}
      onChange={() => {
        if (!pointer.current) onAnswer(value)
      }}
      onClick={() => {
        if (!pointer.current) return
        pointer.current = false
        onAnswer(value)
        if (tapGoesOn) onGoOn?.(value)
      }}
      onKeyDown={(event: KeyboardEvent) => {
        pointer.current = false
        if (event.key !== 'Enter' || answer === null) return
        event.preventDefault()
        onGoOn?.(answer)
      }}
    />
  )
  const mark = (value: Answer) =>
    value === lastTime ? (
      <>
        <span className="sk-hidden">, {say('answer.lastTimeMark')}</span>
        <span className="target-last" aria-hidden="true">
          {say('answer.lastTimeShort')}
        </span>
      </>
    ) : null
  const touched = {
    onPointerDown: () => void (pointer.current = true),
    onPointerCancel: () => void (pointer.current = false),
  }

  return (
    <div className="targets" role="radiogroup" aria-labelledby={labelledBy}>
      <div className="targets-scale">
        {SCORES.map((score) => (
          <label key={score} className="target" {...touched}>
            {input(score)}
            <span className="target-face">
              {score}
              {score === 1 && <span className="sk-hidden">, {low}</span>}
              {score === 10 && <span className="sk-hidden">, {high}</span>}
              {mark(score)}
            </span>
          </label>
        ))}
      </div>
      <div className="targets-ends" aria-hidden="true">
        <span>1 {low}</span>
        <span>10 {high}</span>
      </div>
      <div className="targets-apart">
        <label className="target target-wide" {...touched}>
          {input('dk')}
          <span className="target-face">
            {say('answer.dontKnow')}
            {mark('dk')}
          </span>
        </label>
        <span id={explained} className="targets-why">
          {say('answer.dontKnowWhy')}
        </span>
      </div>
    </div>
  )
}
