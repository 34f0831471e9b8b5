/** Everything that has been told of an item before: what one more asking of it is judged against. */
import type { RoomId } from '@samklang/shared/domain/ids'
import { isAnsweredAlone, isSealed } from '@samklang/shared/domain/mode'
import type { Round } from '@samklang/shared/domain/round'
import type { ItemId } from '@samklang/shared/domain/scorecard'
import { ANSWERS_LAST, peopleIn, toldBy, type Earlier } from '@samklang/shared/domain/suppression'
import { publish, type ItemTally } from '@samklang/shared/domain/tally'
import { isVoteRound } from '@samklang/shared/domain/vote'
import type { Tx } from '../storage/Database'
import { namedTalliesOf } from '../storage/namedAnswers'
import { nextNumber } from '../storage/passes'
import { roundsOf } from '../storage/rounds'
import { groupTalliesOf, talliesOf } from '../storage/tallies'
import { withheldOf } from '../storage/withheld'

export interface ToldOfItem {
  readonly answers: readonly Earlier[]
  /** Have sectors been told apart? They are once. */
  readonly groups: boolean
  /** Is any of it what people answered under a seal, and was shown? */
  readonly inSecret: boolean
}

export interface ToldBefore {
  /** How many could have answered: everybody who has ever joined. Numbers are given in order and never twice. */
  readonly everybody: number
  of(item: ItemId): ToldOfItem
}

/**
 * By rounds of the same assessment, and of any other that closed less than a month ago. A round tells from the moment
 * it closed: whoever leads may have looked at it. So hidden ones count, and those cancelled after closing.
 */
export async function shownBefore(
  tx: Tx,
  room: RoomId,
  { id, assessment, items }: Pick<Round, 'id' | 'assessment' | 'items'>,
  now: number,
): Promise<ToldBefore> {
  const everybody = (await nextNumber(tx, room)) - 1
  const rounds = (await roundsOf(tx, room)).filter(({ round }) => {
    if (round.id === id || isVoteRound(round) || !isAnsweredAlone(round.mode)) return false
    if (!round.items.some((item) => items.includes(item))) return false
    const endedAt = 'closedAt' in round ? round.closedAt : 'cancelledAt' in round ? round.cancelledAt : null
    return endedAt !== null && (round.assessment === assessment || now - endedAt < ANSWERS_LAST)
  })
  // As a rule nothing of it was asked before, and a show of hands asks this each second.
  if (rounds.length === 0) return { everybody, of: () => ({ answers: [], groups: false, inSecret: false }) }
  const named = await namedTalliesOf(tx, room)
  const tallies = await talliesOf(tx, room)
  const withheld = await withheldOf(tx, room)
  const groups = await groupTalliesOf(tx, room)
  const toldOf = (item: ItemId): { round: Round; told: Earlier }[] =>
    rounds.flatMap(({ round, turnout }) => {
      const { threshold } = round
      const under = named.get(round.id)?.get(item)
      if (under !== undefined) return [{ round, told: { tally: under, answered: peopleIn(under), threshold } }]
      const keptBack = withheld.get(round.id)?.get(item) ?? countedOf(tallies.get(round.id)?.get(item), threshold)
      const told =
        keptBack && toldBy(keptBack.result, { answered: keptBack.answered, turnout: turnout ?? Infinity, threshold })
      return told ? [{ round, told }] : []
    })
  return {
    everybody,
    of: (item) => {
      const told = toldOf(item)
      return {
        answers: told.map((one) => one.told),
        groups: rounds.some(({ round }) => groups.get(round.id)?.has(item) === true),
        inSecret: told.some(({ round, told: { tally } }) => isSealed(round.mode) && tally !== null),
      }
    },
  }
}

/** Of rounds that closed before anything was kept back at closing there are counts that have never been shown. */
function countedOf(
  tally: ItemTally | undefined,
  threshold: number,
): { result: ReturnType<typeof publish>; answered: number } | undefined {
  return tally && { result: publish(tally, { threshold }), answered: peopleIn(tally) }
}
