/** How many want lower, can live with it, want higher: three growing bars and a sentence; or why not yet. */
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import './proposal.css'

/** `thick` is the height of a bar in pixels. */
export function ProposalCounts({ thick = 10 }: { thick?: number }) {
  const say = useText()
  const { session, turnout } = useRoomSession()
  const { proposal } = session
  if (proposal === null) return null
  const live = turnout.proposal?.id === proposal.id ? turnout.proposal : null
  const counts = live?.counts ?? null
  if (counts === null) {
    return (
      <p className="proposal-counts-words">
        {say('results.proposal.hidden', { answered: live?.answered ?? 0, threshold: proposal.threshold })}
      </p>
    )
  }
  const all = Math.max(1, counts.lower + counts.fine + counts.higher)
  return (
    <div className="proposal-counts">
      <div className="proposal-bars" aria-hidden="true">
        {(['lower', 'fine', 'higher'] as const).map((one) => (
          <div key={one} className="proposal-bar">
            <span className="proposal-bar-count">{counts[one]}</span>
            <svg width="100%" height={thick} className="chart-row" focusable="false">
              <rect className="proposal-bar-back" width="100%" height={thick} rx={thick / 2} />
              <rect className="chart-bar" width={`${(counts[one] / all) * 100}%`} height={thick} rx={thick / 2} />
            </svg>
            <span>{say(`results.proposal.${one}`)}</span>
          </div>
        ))}
      </div>
      <p className="proposal-counts-words sk-hidden">{say('results.proposal.counts', counts)}</p>
    </div>
  )
}
