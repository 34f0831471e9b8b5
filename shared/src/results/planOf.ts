/** The plan of the talks, read from a session: the group's own list or what is proposed, and the values as they were ranked. */
import type { ScorecardShape, ValueId } from '../domain/scorecard'
import { talkPlan, type TalkPlan } from '../domain/talkPlan'
import { isVoteRound } from '../domain/vote'
import { RANKING_ITEM } from '../domain/votes/ranking'
import type { SessionView } from '../wire/session'
import { answeredOf, type Shown } from './itemView'

export type Planned = Shown & Pick<SessionView, 'votes' | 'talkList' | 'assessment'>

export function planOf(session: Planned, scorecard: ScorecardShape): TalkPlan {
  const ranking = rankingOf(session)
  const answered = answeredOf(session, scorecard)
  return talkPlan(ranking === null ? answered : { ...answered, ranking }, session.talkList)
}

/** The order this assessment's last published ranking came to; null where there is none that may be shown. */
export function rankingOf({
  rounds,
  votes,
  assessment,
}: Pick<Planned, 'rounds' | 'votes'> & { readonly assessment: Pick<Planned['assessment'], 'id'> }):
  | readonly (readonly ValueId[])[]
  | null {
  const ranked = rounds.filter(isVoteRound).flatMap((round) => {
    if (round.assessment !== assessment.id || round.state !== 'published' || round.hidden) return []
    const vote = votes.find((one) => one.round === round.id)?.items[RANKING_ITEM]
    return vote?.state === 'shown' && vote.result.kind === 'ranking'
      ? [{ at: round.publishedAt, order: vote.result.order }]
      : []
  })
  return ranked.toSorted((a, b) => a.at - b.at).at(-1)?.order ?? null
}
