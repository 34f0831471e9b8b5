/** The proposal on the wall: the number, how it is taken, and the sign it ends in. */
import { itemWords } from '@samklang/shared/results/itemWords'
import { ProposalCounts } from '../results/ProposalCounts'
import type { Ending } from '../results/useEnding'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { Differ, Samklang } from '../theme/motif/Motif'
import { useScorecard } from '../scorecard/scorecard'
import { ItemText } from '../scorecard/ItemText'

export function ScreenProposal() {
  const say = useText()
  const scorecard = useScorecard()
  const { proposal } = useRoomSession().session
  if (proposal === null) return null
  const words = itemWords(proposal.statement, scorecard, say)
  return (
    <>
      <p className="screen-label">
        {words.name} <ItemText of={words} />
      </p>
      <h1 className="screen-title">{say('screen.proposal', { score: proposal.score })}</h1>
      <div className="screen-proposal">
        <ProposalCounts thick={26} />
      </div>
    </>
  )
}

export function ScreenEnding({ ending }: { ending: Ending }) {
  const say = useText()
  const scorecard = useScorecard()
  const words = itemWords(ending.statement, scorecard, say)
  return (
    <div className="screen-ending">
      {ending.kind === 'agreed' ? <Samklang>{ending.score}</Samklang> : <Differ />}
      <h1 className="screen-title">
        {ending.kind === 'agreed'
          ? say('results.proposal.agreed', { score: ending.score })
          : say('results.proposal.differ')}
      </h1>
      <p className="screen-label">
        {words.name} <ItemText of={words} />
      </p>
    </div>
  )
}
