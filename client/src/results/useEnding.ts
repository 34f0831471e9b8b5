/** Notices that a proposal has just ended on this page, and how; an old outcome is no news. */
import type { ProposalId } from '@samklang/shared/domain/ids'
import type { StatementId } from '@samklang/shared/domain/scorecard'
import type { SessionView } from '@samklang/shared/wire/session'
import { useState } from 'react'
import { useRoomSession } from '../session/RoomSession'

export type Ending = { readonly statement: StatementId } & (
  | { readonly kind: 'agreed'; readonly score: number }
  | { readonly kind: 'differ' }
)
interface Watched {
  readonly proposal: ProposalId
  readonly statement: StatementId
  /** When the statement's outcome was set before this proposal; 0 for never. */
  readonly earlier: number
}

/** Stays until the next proposal or until everyone is on something else; null after a withdrawn one. */
export function useEnding(): Ending | null {
  const { session } = useRoomSession()
  const { proposal, outcomes } = session
  const place = JSON.stringify(session.focus)
  const [watched, setWatched] = useState<Watched | null>(null)
  const [ended, setEnded] = useState<{ ending: Ending; place: string } | null>(null)

  if (proposal !== null && watched?.proposal !== proposal.id) {
    setWatched({ proposal: proposal.id, statement: proposal.statement, earlier: outcomes[proposal.statement]?.at ?? 0 })
    setEnded(null)
  }
  if (proposal === null && watched !== null) {
    const ending = endingOf(watched, outcomes)
    if (ending !== null) {
      setWatched(null)
      setEnded({ ending, place })
    }
  }
  return ended !== null && ended.place === place ? ended.ending : null
}

function endingOf({ statement, earlier }: Watched, outcomes: SessionView['outcomes']): Ending | null {
  const outcome = outcomes[statement]
  if (outcome === undefined || outcome.at === earlier) return null
  if (outcome.kind === 'agreed') return { statement, kind: 'agreed', score: outcome.score }
  return outcome.kind === 'differ' ? { statement, kind: 'differ' } : null
}
