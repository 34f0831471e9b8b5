/** The group chooses what to talk about and in which order; null goes back to what is proposed. */
import { statementOf } from '@samklang/shared/domain/scorecard'
import type { TalkList } from '@samklang/shared/domain/talkPlan'
import { found } from '../refused'
import { putTalkList } from '../storage/proposals'
import { scorecardOf } from '../storage/scorecards'
import type { Act } from './Act'

export async function setTalkList(
  act: Act,
  { statements }: { statements: TalkList | null },
): Promise<{ revision: number }> {
  const { tx, room } = act
  const scorecard = await scorecardOf(tx, room)
  for (const statement of statements ?? []) found(statementOf(scorecard, statement), 'statement-unknown')
  await putTalkList(tx, room.assessment, statements)
  return { revision: await act.changed() }
}
