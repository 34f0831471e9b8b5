/** Ballots of a round become what may be shown of them, judged beside everything shown before; the rest is kept nowhere. */
import type { RoomId } from '@samklang/shared/domain/ids'
import { Answer, type Round } from '@samklang/shared/domain/round'
import { Sector } from '@samklang/shared/domain/sector'
import { defaultsOf } from '@samklang/shared/domain/situation'
import { whatIsShown } from '@samklang/shared/domain/suppression'
import type { SecretKey } from '../seal'
import { shownBefore } from '../session/shownBefore'
import { ballotsOf, turnoutOfRound } from '../storage/ballots'
import type { Tx } from '../storage/Database'
import { roomOf } from '../storage/rooms'
import { keepTally } from '../storage/tallies'
import { keepWithheld } from '../storage/withheld'

/** Counts of the items that are shown, and of the groups that are; of the others the reason. */
export async function tallyRound(tx: Tx, key: SecretKey, roomId: RoomId, round: Round, now: number): Promise<void> {
  const { id, items, threshold } = round
  const room = await roomOf(tx, roomId)
  // Hands that were seen going up one by one are not told apart by sector as well.
  const compares = round.mode === 'secret' && room !== undefined && defaultsOf(room.situation).breakdown
  const ballots = await ballotsOf(tx, key, id)
  const turnout = await turnoutOfRound(tx, id)
  const earlier = await shownBefore(tx, roomId, round, now)
  for (const item of items) {
    const answers = ballots
      .filter((ballot) => ballot.item === item)
      .map(({ answer, sector }) => ({ answer: Answer.parse(answer), sector: Sector.parse(sector) }))
    const { answers: before, groups: toldApart } = earlier.of(item)
    const { everybody } = earlier
    const circumstances = { threshold, turnout, everybody, before, compares: compares && !toldApart }
    const { result, groups } = whatIsShown(answers, circumstances)
    if (result.state === 'shown') await keepTally(tx, id, item, result)
    else await keepWithheld(tx, id, item, { result, answered: answers.length })
    for (const group of groups) await keepTally(tx, id, item, group, group.sector)
  }
}
