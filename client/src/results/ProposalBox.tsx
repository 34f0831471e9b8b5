/** The proposal as everyone sees it: lower, can live with it, higher; the counts move, and it ends in a sign. */
import { useState } from 'react'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { Differ, Samklang } from '../theme/motif/Motif'
import { Problem } from '../ui/Problem'
import { itemWords } from '@samklang/shared/results/itemWords'
import { ProposalCounts } from './ProposalCounts'
import { type Ending, useEnding } from './useEnding'
import { type Stance, useStance } from './useStance'
import '../answer/target.css'
import './proposal.css'
import { useScorecard } from '../scorecard/scorecard'
import { ItemText } from '../scorecard/ItemText'

const stances = ['lower', 'fine', 'higher'] as const

/** Nothing where there is no proposal, and none has ended just now. */
export function ProposalBox() {
  const { session, me, role } = useRoomSession()
  const { proposal } = session
  const ending = useEnding()
  if (proposal === null) return ending === null ? null : <EndingSign ending={ending} />
  return <OpenProposal key={proposal.id} mayAnswer={me.joined && role !== 'observer'} />
}

function OpenProposal({ mayAnswer }: { mayAnswer: boolean }) {
  const say = useText()
  const scorecard = useScorecard()
  const { proposal } = useRoomSession().session
  const { stance, take, problem } = useStance()
  const nudged = useNudged(proposal?.score ?? null)
  if (proposal === null) return null
  const words = itemWords(proposal.statement, scorecard, say)
  return (
    <section className="proposal" aria-labelledby="proposal-question">
      <p className="proposal-what">
        <span className="proposal-number">{words.name}</span> <ItemText of={words} />
      </p>
      <h2 id="proposal-question" className="proposal-question">
        {say('results.proposal.question', { score: proposal.score })}
      </h2>
      <output className="proposal-nudged">
        {nudged && stance === null ? say('results.proposal.nudged', { score: proposal.score }) : ''}
      </output>
      {mayAnswer && (
        <div className="proposal-stances" role="radiogroup" aria-labelledby="proposal-question">
          {stances.map((one) => (
            <label key={one} className="target">
              <input type="radio" name={proposal.id} checked={stance === one} onChange={() => take(one)} />
              <span className="target-face">{say(`results.proposal.${one satisfies Stance}`)}</span>
            </label>
          ))}
        </div>
      )}
      <Problem text={problem} />
      <ProposalCounts />
      {mayAnswer && <p className="proposal-secret">{say('results.proposal.secret')}</p>}
    </section>
  )
}

/** True once the number has been changed while this page looked at it. */
function useNudged(score: number | null): boolean {
  const [first] = useState(score)
  const [nudged, setNudged] = useState(false)
  if (!nudged && score !== first) setNudged(true)
  return nudged
}

function EndingSign({ ending }: { ending: Ending }) {
  const say = useText()
  return (
    <section className="proposal proposal-ended">
      {ending.kind === 'agreed' ? <Samklang>{ending.score}</Samklang> : <Differ />}
      <output className="proposal-question">
        {ending.kind === 'agreed'
          ? say('results.proposal.agreed', { score: ending.score })
          : say('results.proposal.differ')}
      </output>
    </section>
  )
}
