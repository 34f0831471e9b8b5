/** What one published round showed: its rows of dots, and what was withheld and why. */
import type { RoundId } from '@samklang/shared/domain/ids'
import { Heading, Paragraph } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { selectionWords } from '@samklang/shared/results/itemWords'
import { type ItemView, itemViews } from '@samklang/shared/results/itemView'
import { NamedAnswers } from './NamedAnswers'
import { ResultViews } from './ResultViews'
import { useScorecard } from '../scorecard/scorecard'

/** Nothing where the round is unknown; a sentence where it has been taken down again. */
export function RoundResultView(props: {
  round: RoundId
  heading?: boolean
  renderAfter?: (view: ItemView) => ReactNode
}) {
  const { session } = useRoomSession()
  const say = useText()
  const scorecard = useScorecard()
  const round = session.rounds.find(({ id }) => id === props.round)
  if (round?.state !== 'published') return null
  if (round.hidden) return <Paragraph>{say('results.hiddenRound')}</Paragraph>
  const views = itemViews(session, scorecard, round.items)
  const results = session.results.find((result) => result.round === round.id)
  const withheld = Object.values(results?.items ?? {}).filter(
    (result) => result.state === 'withheld' && result.reason === 'too-few',
  ).length
  const what = selectionWords(round.selection, scorecard, say)
  return (
    <section className="round-result" aria-label={what}>
      {props.heading !== false && (
        <Heading level={2} data-size="sm">
          {what}
        </Heading>
      )}
      {withheld > 1 && round.mode !== 'named' && (
        <Paragraph>{say('results.withheldCount', { count: withheld, threshold: round.threshold })}</Paragraph>
      )}
      {round.mode === 'named' ? <NamedAnswers key={round.id} round={round.id} items={round.items} what={what} /> : null}
      <ResultViews views={views} what={what} {...(props.renderAfter ? { renderAfter: props.renderAfter } : {})} />
    </section>
  )
}
