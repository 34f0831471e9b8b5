/** A published vote with the texts it was about; or that it has been taken down. */
import { Heading, Paragraph } from '@digdir/designsystemet-react'
import type { VoteRound } from '@samklang/shared/domain/vote'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { Loading } from '../theme/motif/Motif'
import { useVote } from './useVote'
import { VoteRows } from './VoteRows'
import './votes.css'

export function VoteResultView({ round, heading = true }: { round: VoteRound; heading?: boolean }) {
  const say = useText()
  const { session, turnout } = useRoomSession()
  const { vote, stale } = useVote(round)
  const result = session.votes.find((one) => one.round === round.id)
  const hidden = round.state === 'published' && round.hidden
  if (hidden || result === undefined) return <Paragraph>{say('votes.result.hidden')}</Paragraph>
  const voters = turnout.answered[round.id]
  return (
    <section className="vote-result" aria-label={round.selection.question}>
      {heading ? (
        <Heading level={2} data-size="sm">
          {round.selection.question}
        </Heading>
      ) : null}
      <p className="vote-hint">
        {round.mode === 'together'
          ? say('votes.result.joint')
          : voters === undefined
            ? ''
            : say('votes.result.voters', { count: voters })}
        {round.take > 1 ? ` ${say('votes.result.take', { take: round.take })}.` : ''}
      </p>
      {vote === null ? (
        stale ? (
          <Paragraph>{say('votes.unreachable')}</Paragraph>
        ) : (
          <Loading text={say('votes.loading')} />
        )
      ) : (
        <VoteRows round={round} items={result.items} notes={vote.notes} said={vote.tally?.said ?? {}} />
      )}
    </section>
  )
}
