/** The ten seconds are over: tally, delete the ballots, burn the seal; from here on only counts exist. */
import { breakdown, type TallyBySector } from '@samklang/shared/domain/breakdown'
import type { RoomId, RoundId } from '@samklang/shared/domain/ids'
import type { Round } from '@samklang/shared/domain/round'
import { Sector } from '@samklang/shared/domain/sector'
import { defaultsOf } from '@samklang/shared/domain/situation'
import { tallyItem } from '@samklang/shared/domain/tally'
import { ballotsOf, destroyBallots, turnoutOfRound } from '../storage/ballots'
import type { Tx } from '../storage/Database'
import { raiseRevision, roomOf } from '../storage/rooms'
import { keepRound, roundById } from '../storage/rounds'
import { keepTally } from '../storage/tallies'

export type Closed =
  | { readonly closed: true; readonly room: RoomId }
  /** Undone, cancelled or closed by another; `again` is when to look next, where it was closed anew. */
  | { readonly closed: false; readonly again: number | null }

export async function finishClosing(tx: Tx, id: RoundId, now: number): Promise<Closed> {
  const kept = await roundById(tx, id)
  if (kept === undefined || kept.round.state !== 'open' || kept.round.closesAt === null) {
    return { closed: false, again: null }
  }
  const { room, round } = kept
  if (kept.round.closesAt > now) return { closed: false, again: kept.round.closesAt }
  let turnout: number | undefined
  if (round.mode === 'secret') {
    turnout = await turnoutOfRound(tx, id)
    await tallyRound(tx, room, round)
    await destroyBallots(tx, id)
  }
  const { assessment, selection, items, mode, threshold, take } = round
  const common = { id, assessment, selection, items, mode, threshold, take }
  await keepRound(
    tx,
    { ...common, state: 'closed', openedAt: kept.round.openedAt, closedAt: kept.round.closesAt },
    turnout === undefined ? {} : { turnout },
  )
  await raiseRevision(tx, room)
  return { closed: true, room }
}

/** Counts per item; per sector only the groups that may be published, for what is not kept cannot leak. */
async function tallyRound(tx: Tx, roomId: RoomId, { id, items, threshold }: Round): Promise<void> {
  const room = await roomOf(tx, roomId)
  const compares = room !== undefined && defaultsOf(room.situation).breakdown
  const ballots = await ballotsOf(tx, id)
  for (const item of items) {
    const answers = ballots.filter((ballot) => ballot.item === item)
    await keepTally(tx, id, item, tallyItem(answers))
    if (!compares) continue
    const bySector: TallyBySector = Object.fromEntries(
      Sector.options.map((sector) => [sector, tallyItem(answers.filter((answer) => answer.sector === sector))]),
    )
    for (const { sector, counts, dontKnow } of breakdown(bySector, { threshold })) {
      await keepTally(tx, id, item, { counts, dontKnow }, sector)
    }
  }
}
