/** A published result as a card: one row a statement with its answers as dots on a line and the middle as a tick. */
import { numberOf, statementOf, type ItemId } from '@samklang/shared/domain/scorecard'
import type { ItemResult } from '@samklang/shared/domain/tally'
import type { ReactNode } from 'react'
import { useNoteSurroundings } from './noteContext'
import type { NoteFace } from './noteFace'
import { useScorecard } from '../scorecard/scorecard'

/** The card's own words come from the server; the drawing beside them from the session, when it is still shown. */
export function ResultRows({ face, far }: { face: NoteFace; far: boolean }): ReactNode {
  const { results, rounds } = useNoteSurroundings()
  const scorecard = useScorecard()
  const [title = '', ...lines] = face.text.split('\n')
  const round = rounds.find((one) => one.id === face.round)
  const shown = results.find((one) => one.round === face.round)
  const items = round?.items.filter((item) => (statementOf(scorecard, item)?.field ?? null) === face.field) ?? []
  return (
    <>
      <p className="paper-title">{title}</p>
      {far ? (
        <Bars results={items.flatMap((item) => shown?.items[item] ?? [])} />
      ) : (
        <ul className="paper-rows">
          {lines.map((line, at) => {
            const item: ItemId | undefined = items.length === lines.length ? items[at] : undefined
            const result = item === undefined ? undefined : shown?.items[item]
            const drawn = result?.state === 'shown' || result?.state === 'joint'
            return (
              // reason: the lines of one card never change place
              <li key={line} title={line}>
                {drawn && item !== undefined ? (
                  <>
                    <span className="sk-hidden">{line}</span>
                    <span aria-hidden>{numberOf(scorecard, item) ?? line.split(':')[0]}</span>
                    <Strip result={result} />
                    <b aria-hidden>{middleOf(result) ?? '?'}</b>
                  </>
                ) : (
                  line
                )}
              </li>
            )
          })}
        </ul>
      )}
    </>
  )
}

/** From afar: one bar a statement, as long as its middle; what is not shown has an empty one. */
function Bars({ results }: { results: readonly ItemResult[] }): ReactNode {
  return (
    <span className="paper-bars" aria-hidden>
      {results.map((result, at) => {
        const middle = result.state === 'shown' || result.state === 'joint' ? middleOf(result) : null
        return (
          // reason: the statements of one card never change place
          <span key={at}>{middle === null ? null : <i style={{ inlineSize: `${middle * 10}%` }} />}</span> // oxlint-disable-line react/no-array-index-key
        )
      })}
    </span>
  )
}

type Drawn = Extract<ItemResult, { state: 'shown' | 'joint' }>

const STEP = 10.5

function middleOf(result: Drawn): number | null {
  if (result.state === 'shown') return result.median
  return result.score === 'dk' ? null : result.score
}

function Strip({ result }: { result: Drawn }): ReactNode {
  const middle = middleOf(result)
  const most = result.state === 'shown' ? Math.max(1, ...result.counts) : 1
  return (
    <svg className="paper-strip" viewBox={`0 0 ${STEP * 10} 14`} width={STEP * 10} height={14} aria-hidden>
      <line x1={STEP / 2} x2={STEP * 9.5} y1={7} y2={7} className="paper-strip-line" />
      {result.state === 'shown'
        ? result.counts.map(
            (count, at) =>
              // reason: the ten steps of the scale never change place
              count === 0 ? null : (
                <circle
                  key={at}
                  cx={(at + 0.5) * STEP}
                  cy={7}
                  r={1.6 + 3 * Math.sqrt(count / most)}
                  className="paper-strip-dot"
                />
              ), // oxlint-disable-line react/no-array-index-key
          )
        : null}
      {middle === null ? null : (
        <rect x={(middle - 0.5) * STEP - 1.25} y={0} width={2.5} height={14} rx={1} className="paper-strip-middle" />
      )}
    </svg>
  )
}
