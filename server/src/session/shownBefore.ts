/** Everything of an item that has left the server before: what one more asking of it is judged against. */
import type { RoomId } from '@samklang/shared/domain/ids'
import { isAnsweredAlone, isSealed } from '@samklang/shared/domain/mode'
import type { Round } from '@samklang/shared/domain/round'
import type { ItemId } from '@samklang/shared/domain/scorecard'
import { ANSWERS_LAST, type ShownBefore } from '@samklang/shared/domain/suppression'
import { publish, type ItemTally } from '@samklang/shared/domain/tally'
import { isVoteRound } from '@samklang/shared/domain/vote'
import type { Tx } from '../storage/Database'
import { namedTalliesOf } from '../storage/namedAnswers'
import { nextNumber } from '../storage/passes'
import { roundsOf } from '../storage/rounds'
import { groupTalliesOf, talliesOf } from '../storage/tallies'

export interface ShownOfItem {
  readonly answers: readonly ShownBefore[]
  /** Have sectors been told apart? They are once. */
  readonly groups: boolean
  /** Is any of it what people answered under a seal? */
  readonly inSecret: boolean
}

export interface Earlier {
  /** How many could have answered: everybody who has ever joined. Numbers are given in order and never twice. */
  readonly everybody: number
  of(item: ItemId): ShownOfItem
}

/**
 * Rounds of the same assessment, and of any other that closed less than a month ago. A round counts from the moment it
 * closed: whoever leads may have looked at it. So hidden ones count, and those cancelled after closing.
 */
export async function shownBefore(
  tx: Tx,
  room: RoomId,
  { id, assessment, mode }: Pick<Round, 'id' | 'assessment' | 'mode'>,
  now: number,
): Promise<Earlier> {
  const tallies = new Map([...(await talliesOf(tx, room)), ...(await namedTalliesOf(tx, room))])
  const groups = await groupTalliesOf(tx, room)
  const rounds = (await roundsOf(tx, room))
    .map(({ round }) => round)
    .filter((round) => {
      if (round.id === id || isVoteRound(round) || !isAnsweredAlone(round.mode)) return false
      // Whoever puts a hand up is seen to; what must not be worked out from it is what was said in secret.
      if (mode === 'live' && round.mode !== 'secret') return false
      const endedAt = 'closedAt' in round ? round.closedAt : 'cancelledAt' in round ? round.cancelledAt : null
      return endedAt !== null && (round.assessment === assessment || now - endedAt < ANSWERS_LAST)
    })
  const shownIn = (item: ItemId): { round: Round; tally: ItemTally }[] =>
    rounds.flatMap((round) => {
      const tally = tallies.get(round.id)?.get(item)
      return tally !== undefined && isShown(round, tally) ? [{ round, tally }] : []
    })
  return {
    everybody: (await nextNumber(tx, room)) - 1,
    of: (item) => ({
      answers: shownIn(item).map(({ round, tally }) => ({ tally, threshold: round.threshold })),
      inSecret: shownIn(item).some(({ round }) => isSealed(round.mode)),
      groups: rounds.some((round) => groups.get(round.id)?.has(item) === true),
    }),
  }
}

/** Of rounds that closed before anything was kept back at closing there are counts that have never been shown. */
function isShown({ mode, threshold }: Round, tally: ItemTally): boolean {
  return mode === 'named' || publish(tally, { threshold }).state === 'shown'
}
