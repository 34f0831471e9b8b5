/** All values weigh alike: that is said, and an order among them offered; where there is one, it is told. */
import { Button, Paragraph } from '@digdir/designsystemet-react'
import { defaultsOf } from '@samklang/shared/domain/situation'
import { isVoteRound } from '@samklang/shared/domain/vote'
import { rankingOf } from '@samklang/shared/results/planOf'
import type { ReactNode } from 'react'
import type { Lead } from '../lead/useLead'
import { useScorecard } from '../scorecard/scorecard'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { RankingWords } from './RankingWords'

export function AskRanking({ lead }: { lead: Lead }): ReactNode {
  const say = useText()
  const scorecard = useScorecard()
  const { session } = useRoomSession()
  const order = rankingOf(session)
  if (order !== null) return <RankingWords order={order} />
  const asked = session.rounds.some(
    (round) =>
      isVoteRound(round) &&
      round.selection.setup.kind === 'ranking' &&
      (round.state === 'open' || round.state === 'closed'),
  )
  if (asked || scorecard.values.length < 2) return null
  const together = defaultsOf(session.room.situation).mode === 'together'
  return (
    <div className="talk-ranking">
      <Paragraph>
        {say('talk.ranking.everything')} {say('talk.ranking.why')}
      </Paragraph>
      <div className="ui-row">
        {together ? null : (
          <Button variant="secondary" data-size="sm" disabled={lead.busy} onClick={() => void lead.rank('secret')}>
            {say('talk.ranking.open')}
          </Button>
        )}
        <Button
          variant={together ? 'secondary' : 'tertiary'}
          data-size="sm"
          disabled={lead.busy}
          onClick={() => void lead.rank('together')}
        >
          {say(together ? 'talk.ranking.open' : 'talk.ranking.openTogether')}
        </Button>
      </div>
    </div>
  )
}
