/** A vote's result and private writing on the wall: numbers, sums and a count; what the notes say is read on the phones. */
import type { VoteRound } from '@samklang/shared/domain/vote'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { VoteRows } from '../votes/VoteRows'

export function ScreenVote({ round }: { round: VoteRound }) {
  const say = useText()
  const { session } = useRoomSession()
  const result = session.votes.find((one) => one.round === round.id)
  return (
    <>
      <h1 className="screen-subtitle">{round.selection.question}</h1>
      {result === undefined ? (
        <p className="screen-quiet">{say('votes.result.hidden')}</p>
      ) : (
        <div className="screen-vote">
          <VoteRows round={round} items={result.items} notes={[]} withTexts={false} />
        </div>
      )}
    </>
  )
}

export function ScreenWriting({ question }: { question: string }) {
  const say = useText()
  const { turnout } = useRoomSession()
  const ideas = turnout.waiting.writing?.ideas ?? 0
  return (
    <>
      <p className="screen-label">{say('votes.writing.title')}</p>
      <h1 className="screen-title">{question}</h1>
      <p className="screen-count">{say('votes.writing.count', { ideas })}</p>
      <p className="screen-quiet">{say('votes.writing.screenHow')}</p>
    </>
  )
}
