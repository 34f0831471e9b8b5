/** The values are put in order, by each in private or by the group aloud: offered when all of them are important. */
import type { VoteMode } from '@samklang/shared/domain/mode'
import type { Round } from '@samklang/shared/domain/round'
import { RANKING_ITEM } from '@samklang/shared/domain/votes/ranking'
import { sayIn } from '@samklang/shared/text/say'
import { scorecardOf } from '../storage/scorecards'
import type { Act } from './Act'
import { addDrafted } from './draftRound'

/** @throws Refused 'item-in-open-round' */
export async function openRanking(act: Act, { mode }: { mode: VoteMode }): Promise<{ round: Round }> {
  const { values } = await scorecardOf(act.tx, act.room)
  const question = sayIn(act.room.language)('talk.ranking.question')
  const setup = { kind: 'ranking' as const, values: values.map(({ id }) => id) }
  return addDrafted(act, { selection: { kind: 'vote', question, setup }, items: [RANKING_ITEM], mode, take: 1 }, true)
}
