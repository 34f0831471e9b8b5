/** Placing oneself on a template: along its line, in one of its zones, or in several; or saying that one does not know. */
import { answerFrom, cellsOf, PlacementAnswer, placementOf } from '@samklang/shared/domain/placement'
import { templateOf } from '@samklang/shared/domain/template'
import { placement, placementItem } from '@samklang/shared/domain/votes/placement'
import { useId } from 'react'
import { useLanguage, useText } from '../text'
import type { BallotProps } from './ballot'

export function PlacementBallot({ round, answers, disabled, onAnswer }: BallotProps) {
  const say = useText()
  const { language } = useLanguage()
  const name = useId()
  const { template } = placement.setup.parse(round.selection.setup)
  const exercise = placementOf(template)
  if (exercise === null) return null
  const { intro, use, zones } = templateOf(template)
  const item = placementItem(template)
  const given = PlacementAnswer.safeParse(answers[item])
  const chosen = given.success ? cellsOf(given.data) : []
  const dontKnow = given.success && given.data === 'dk'
  const choose = (cell: string, on: boolean) => {
    const cells = exercise.several ? (on ? [...chosen, cell] : chosen.filter((one) => one !== cell)) : [cell]
    onAnswer(item, answerFrom(exercise, cells))
  }
  const faceOf = (cell: string) => {
    const zone = zones.find(({ id }) => id === cell)
    return zone === undefined ? (
      cell
    ) : (
      <>
        {zone.name[language]}
        <small>{zone.question[language]}</small>
      </>
    )
  }
  const [low, high] = [zones[0], zones.at(-1)]
  return (
    <fieldset className="vote-ballot vote-places" data-kind={exercise.kind}>
      <legend className="vote-how">{(intro ?? use)[language]}</legend>
      <div className="vote-cells">
        {exercise.cells.map((cell) => (
          <label key={cell} className="vote-stand">
            <input
              type={exercise.several ? 'checkbox' : 'radio'}
              name={name}
              checked={chosen.includes(cell)}
              disabled={disabled}
              onChange={(event) => choose(cell, event.target.checked)}
            />
            <span className="vote-stand-face">{faceOf(cell)}</span>
          </label>
        ))}
      </div>
      {exercise.kind === 'line' && low && high ? (
        <p className="vote-ends">
          <span>{low.name[language]}</span>
          <span>{high.name[language]}</span>
        </p>
      ) : null}
      <label className="vote-stand">
        <input
          type={exercise.several ? 'checkbox' : 'radio'}
          name={name}
          checked={dontKnow}
          disabled={disabled}
          onChange={(event) => onAnswer(item, event.target.checked ? 'dk' : null)}
        />
        <span className="vote-stand-face">
          {say('answer.dontKnow')}
          <small>{say('answer.dontKnowWhy')}</small>
        </span>
      </label>
    </fieldset>
  )
}
