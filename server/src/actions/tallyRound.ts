/** Ballots of a round become what may be shown of them, judged beside everything shown before; the rest is kept nowhere. */
import { breakdown, type TallyBySector } from '@samklang/shared/domain/breakdown'
import type { RoomId } from '@samklang/shared/domain/ids'
import { Answer, type Round } from '@samklang/shared/domain/round'
import { Sector } from '@samklang/shared/domain/sector'
import { defaultsOf } from '@samklang/shared/domain/situation'
import { publishBeside } from '@samklang/shared/domain/suppression'
import { tallyItem } from '@samklang/shared/domain/tally'
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
      .map(({ answer, sector }) => ({ answer: Answer.parse(answer), sector }))
    const tally = tallyItem(answers)
    const shown = earlier.of(item)
    const before = shown.answers
    const result = publishBeside(tally, { threshold, turnout, everybody: earlier.everybody, before })
    if (result.state !== 'shown') {
      await keepWithheld(tx, id, item, result)
      continue
    }
    await keepTally(tx, id, item, tally)
    if (!compares || shown.groups) continue
    const bySector: TallyBySector = Object.fromEntries(
      Sector.options.map((sector) => [sector, tallyItem(answers.filter((answer) => answer.sector === sector))]),
    )
    for (const { sector, counts, dontKnow } of breakdown(bySector, { threshold })) {
      await keepTally(tx, id, item, { counts, dontKnow }, sector)
    }
  }
}
