/** Every published vote of the room, the last first: what was decided stays to be read. */
import { Details } from '@digdir/designsystemet-react'
import { isVoteRound, type VoteRound } from '@samklang/shared/domain/vote'
import { useState } from 'react'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { VoteResultView } from './VoteResultView'
import './votes.css'

export function VoteRecords() {
  const say = useText()
  const { session } = useRoomSession()
  const shown = session.rounds.filter(isVoteRound).filter((round) => round.state === 'published' && !round.hidden)
  if (shown.length === 0) return null
  return (
    <section className="vote-records" aria-label={say('votes.result.records')}>
      <h2>{say('votes.result.records')}</h2>
      {shown.toReversed().map((round) => (
        <VoteRecord key={round.id} round={round} />
      ))}
    </section>
  )
}

function VoteRecord({ round }: { round: VoteRound }) {
  const say = useText()
  const [open, setOpen] = useState(false)
  const { question, setup } = round.selection
  return (
    <Details
      data-color="neutral"
      data-size="sm"
      onToggle={(event) => setOpen((event.target as HTMLDetailsElement).open)}
    >
      <Details.Summary>
        {question} <span className="vote-hint">· {say(`votes.kind.${setup.kind}`)}</span>
      </Details.Summary>
      <Details.Content>{open ? <VoteResultView round={round} heading={false} /> : null}</Details.Content>
    </Details>
  )
}
