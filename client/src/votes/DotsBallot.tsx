/** Dots on notes: a tap lays one, a tap takes one back, and what is left stands at the thumb. */
import { MinusIcon, PlusIcon } from '@navikt/aksel-icons'
import { dots as dotsKind } from '@samklang/shared/domain/votes/dots'
import { useText } from '../text'
import { FillingDots } from '../ui/FillingDots'
import type { BallotProps } from './ballot'
import { shortOf } from './voteWords'

export function DotsBallot({ round, notes, answers, disabled, together, onAnswer }: BallotProps) {
  const say = useText()
  const setup = dotsKind.setup.parse(round.selection.setup)
  const { perPerson, perNote } = setup
  const laidOn = (note: string): number => {
    const dots = answers[note]
    return typeof dots === 'number' ? dots : 0
  }
  const left = perPerson - notes.reduce((sum, { note }) => sum + laidOn(note), 0)
  return (
    <div className="vote-ballot">
      <p className="vote-how">{say(together ? 'votes.dots.howTogether' : 'votes.dots.how', { perPerson, perNote })}</p>
      <ul className="vote-notes">
        {notes.map(({ note, number, text }) => {
          const laid = laidOn(note)
          const about = text === null ? say('votes.number', { number }) : shortOf(text)
          const full = laid >= perNote || left <= 0
          return (
            <li key={note} className="vote-note" data-laid={laid > 0 || undefined}>
              <p className="vote-text">
                <span className="vote-number">{number}</span> {text ?? <em>{say('votes.gone')}</em>}
              </p>
              <div className="vote-dots">
                <button
                  type="button"
                  className="vote-less"
                  aria-label={say('votes.dots.take', { note: about })}
                  aria-disabled={disabled || laid === 0 || undefined}
                  onClick={() => !disabled && laid > 0 && onAnswer(note, laid === 1 ? null : laid - 1)}
                >
                  <MinusIcon aria-hidden />
                </button>
                <span className="vote-laid">
                  <span className="sk-hidden">{say('votes.dots.on', { dots: laid })}</span>
                  {Array.from({ length: laid }, (_, at) => (
                    <span key={at} className="vote-dot" />
                  ))}
                </span>
                <button
                  type="button"
                  className="vote-more"
                  aria-label={say('votes.dots.add', { note: about })}
                  aria-disabled={disabled || full || undefined}
                  onClick={() => !disabled && !full && onAnswer(note, laid + 1)}
                >
                  <PlusIcon aria-hidden />
                </button>
              </div>
            </li>
          )
        })}
      </ul>
      <div className="vote-left">
        <FillingDots filled={Math.max(0, left)} of={perPerson} />
        <output aria-live="polite">{say('votes.dots.left', { left: Math.max(0, left) })}</output>
        <span className="vote-hint">{say('votes.dots.leftHint')}</span>
      </div>
    </div>
  )
}
