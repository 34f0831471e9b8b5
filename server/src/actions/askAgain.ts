/** The same items once more, or a few of them: a new round, one take further on. */
import type { RoundId } from '@samklang/shared/domain/ids'
import { MOST_TAKES, nextTake, type Round } from '@samklang/shared/domain/round'
import { isVoteRound, whyNotVote } from '@samklang/shared/domain/vote'
import { found, Refused, refuseIf } from '../refused'
import { askedNotesOf, keepAskedNotes } from '../storage/askedNotes'
import { roundOf, roundsOf } from '../storage/rounds'
import type { Act } from './Act'
import { addDrafted } from './draftRound'

export async function askAgain(
  act: Act,
  id: RoundId,
  { items: wanted, open }: { items?: string[] | undefined; open: boolean },
): Promise<{ round: Round }> {
  const { round } = found(await roundOf(act.tx, act.room.id, id), 'round-not-found')
  if (round.state !== 'closed' && round.state !== 'published') throw new Refused('round-not-closed')
  if (!isVoteRound(round) && round.assessment !== act.room.assessment) throw new Refused('assessment-over')
  if (wanted?.some((item) => !round.items.includes(item))) throw new Refused('item-unknown')
  const items = wanted === undefined ? round.items : round.items.filter((item) => wanted.includes(item))
  if (isVoteRound(round)) {
    refuseIf(whyNotVote(round.selection.setup, items))
    const take = round.take + 1
    if (take > MOST_TAKES) throw new Refused('no-more-takes')
    const asked = (await askedNotesOf(act.tx, id)).filter(({ note }) => items.includes(note))
    const again = await addDrafted(act, { selection: round.selection, items, mode: round.mode, take }, open)
    // The same words under the same numbers: what is asked again is what was asked.
    await keepAskedNotes(act.tx, again.round.id, asked)
    return again
  }
  const earlier = (await roundsOf(act.tx, act.room.id)).map((kept) => kept.round)
  const take = nextTake(items, earlier, act.room.assessment)
  if (take > MOST_TAKES) throw new Refused('no-more-takes')
  const selection = items.length === round.items.length ? round.selection : { kind: 'chosen' as const, items }
  return addDrafted(act, { selection, items, mode: round.mode, take }, open)
}
