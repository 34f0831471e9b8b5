/** The proposal on the wall: the number, how it is taken, and the sign it ends in. */
import { itemWords } from '../results/itemWords'
import { ProposalCounts } from '../results/ProposalCounts'
import type { Ending } from '../results/useEnding'
import { useRoomSession } from '../session/RoomSession'
import { useLanguage, useText } from '../text'
import { Differ, Samklang } from '../theme/motif/Motif'

export function ScreenProposal() {
  const say = useText()
  const { language } = useLanguage()
  const { proposal } = useRoomSession().session
  if (proposal === null) return null
  const words = itemWords(proposal.statement, language, say)
  return (
    <>
      <p className="screen-label">
        {words.name} {words.text}
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
  const { language } = useLanguage()
  const words = itemWords(ending.statement, language, say)
  return (
    <div className="screen-ending">
      {ending.kind === 'agreed' ? <Samklang>{ending.score}</Samklang> : <Differ />}
      <h1 className="screen-title">
        {ending.kind === 'agreed'
          ? say('results.proposal.agreed', { score: ending.score })
          : say('results.proposal.differ')}
      </h1>
      <p className="screen-label">
        {words.name} {words.text}
      </p>
    </div>
  )
}
