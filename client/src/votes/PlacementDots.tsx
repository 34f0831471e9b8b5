/** Placements shown together: a dot for each person in the cell they chose, the cells in the order of the template. */
import { placementOf } from '@samklang/shared/domain/placement'
import { templateOf, type TemplateId } from '@samklang/shared/domain/template'
import type { VoteResult } from '@samklang/shared/domain/votes/kinds'
import { useLanguage, useText } from '../text'

export function PlacementDots(props: { template: TemplateId; result: Extract<VoteResult, { kind: 'placement' }> }) {
  const { template, result } = props
  const say = useText()
  const { language } = useLanguage()
  const exercise = placementOf(template)
  if (exercise === null) return null
  const { zones } = templateOf(template)
  const nameOf = (cell: string): string => zones.find(({ id }) => id === cell)?.name[language] ?? cell
  const [low, high] = [zones[0], zones.at(-1)]
  return (
    <div className="vote-placed" data-kind={exercise.kind}>
      <ul className="vote-cells">
        {exercise.cells.map((cell, at) => {
          const count = result.counts[at] ?? 0
          return (
            <li key={cell} className="vote-cell">
              <span className="vote-bar" aria-hidden="true">
                {Array.from({ length: count }, (_, dot) => (
                  <span key={dot} className="vote-dot" data-part="dots" />
                ))}
              </span>
              <span className="vote-cell-name">
                {nameOf(cell)}
                <span className="sk-hidden">: {count}</span>
              </span>
            </li>
          )
        })}
      </ul>
      {exercise.kind === 'line' && low && high ? (
        <p className="vote-ends">
          <span>{low.name[language]}</span>
          <span>{high.name[language]}</span>
        </p>
      ) : null}
      {result.dontKnow > 0 ? (
        <p className="vote-sum">{say('results.dontKnowShort', { count: result.dontKnow })}</p>
      ) : null}
    </div>
  )
}
