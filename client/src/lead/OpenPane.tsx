/** An open round as it goes: turnout as dots that fill, or the answers the group has set together. */
import { Details, Paragraph } from '@digdir/designsystemet-react'
import type { Round } from '@samklang/shared/domain/round'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { scoresIn } from '../answer/sheet'
import { itemWords } from '@samklang/shared/results/itemWords'
import { RoundResultView } from '../results/RoundResultView'
import { Running } from '../results/Running'
import { pathOf } from '../room/pages'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { FillingDots } from '../ui/FillingDots'
import { progress } from './nextActWords'
import { useScorecard } from '../scorecard/scorecard'
import { ItemText } from '../scorecard/ItemText'

export function OpenPane({ round }: { round: Extract<Round, { state: 'open' }> }): ReactNode {
  const say = useText()
  const { room, session, turnout } = useRoomSession()
  const together = round.mode === 'together'
  const joint = session.joint[round.id] ?? {}
  const answered = together ? Object.keys(joint).length : (turnout.answered[round.id] ?? 0)
  const of = together ? round.items.length : Math.max(answered, turnout.present)
  return (
    <>
      <FillingDots filled={answered} of={of} />
      <p className="pane__count">{progress(round, session, turnout, say)}</p>
      <Paragraph>
        {round.closesAt !== null
          ? say('lead.now.closing')
          : round.mode === 'live'
            ? say('lead.now.openLive')
            : together
              ? say('lead.now.openTogether')
              : round.selection.kind === 'weights'
                ? say('lead.now.openWeights', { count: round.items.length })
                : say('lead.now.open', { count: round.items.length })}
      </Paragraph>
      {round.until === undefined || round.closesAt !== null ? null : (
        <Paragraph>{say('talk.until.lead', { date: new Date(round.until) })}</Paragraph>
      )}
      <p>
        <Link href={pathOf(room, 'answer')} className="ds-link">
          {say('lead.now.answerToo')}
        </Link>
      </p>
      {round.mode === 'live' ? (
        <Running round={round.id}>
          <RoundResultView round={round.id} heading={false} />
        </Running>
      ) : null}
      <Details data-color="neutral" defaultOpen={together}>
        <Details.Summary>
          {round.selection.kind === 'weights'
            ? say('lead.pick.itemsWeights', { count: round.items.length })
            : say('lead.now.statements')}
        </Details.Summary>
        <Details.Content>
          <Items round={round} joint={scoresIn(joint)} />
        </Details.Content>
      </Details>
    </>
  )
}

function Items({ round, joint }: { round: Round; joint: Readonly<Record<string, number | 'dk'>> }): ReactNode {
  const say = useText()
  const scorecard = useScorecard()
  return (
    <ol className="pick__items">
      {round.items.map((item) => {
        const words = itemWords(item, scorecard, say)
        const score = joint[item]
        return (
          <li key={item}>
            <span className="pick__number">{words.number ?? words.name}</span>
            <span>
              <ItemText of={words} />
              {score === undefined ? null : <b> {score === 'dk' ? say('answer.dontKnow') : score}</b>}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
