/** The ten seconds are over: tally, delete the ballots, burn the seal; from here on only counts exist. */
import { breakdown, type TallyBySector } from '@samklang/shared/domain/breakdown'
import type { RoomId, RoundId } from '@samklang/shared/domain/ids'
import { isSealed } from '@samklang/shared/domain/mode'
import type { Round } from '@samklang/shared/domain/round'
import { Answer, endOf } from '@samklang/shared/domain/round'
import { Sector } from '@samklang/shared/domain/sector'
import { defaultsOf } from '@samklang/shared/domain/situation'
import { tallyItem } from '@samklang/shared/domain/tally'
import { isVoteRound, tallyVote, type VoteRound } from '@samklang/shared/domain/vote'
import type { SecretKey } from '../seal'
import { ballotsOf, destroyBallots, turnoutOfRound } from '../storage/ballots'
import type { Tx } from '../storage/Database'
import { turnoutOfNamed } from '../storage/namedAnswers'
import { raiseRevision, roomOf } from '../storage/rooms'
import { keepRound, roundById } from '../storage/rounds'
import { jointAnswersOf, keepTally, keepVoteTally } from '../storage/tallies'

export type Closed =
  | { readonly closed: true; readonly room: RoomId }
  /** Undone, cancelled or closed by another; `again` is when to look next, where it was closed anew. */
  | { readonly closed: false; readonly again: number | null }

export async function finishClosing(tx: Tx, key: SecretKey, id: RoundId, now: number): Promise<Closed> {
  const kept = await roundById(tx, id)
  const closesAt = kept === undefined ? null : endOf(kept.round)
  if (kept === undefined || kept.round.state !== 'open' || closesAt === null) return { closed: false, again: null }
  const { room, round } = kept
  if (closesAt > now) return { closed: false, again: closesAt }
  let turnout: number | undefined
  if (isSealed(round.mode)) {
    turnout = await turnoutOfRound(tx, id)
    if (isVoteRound(round)) await tallyBallots(tx, key, round, turnout)
    else await tallyRound(tx, key, room, round)
    await destroyBallots(tx, id)
  } else if (round.mode === 'named') turnout = await turnoutOfNamed(tx, id)
  else if (isVoteRound(round)) await tallyJoint(tx, room, round)
  const { assessment, selection, items, mode, threshold, take } = round
  const common = { id, assessment, selection, items, mode, threshold, take }
  await keepRound(
    tx,
    { ...common, state: 'closed', openedAt: kept.round.openedAt, closedAt: closesAt },
    turnout === undefined ? {} : { turnout },
  )
  await raiseRevision(tx, room)
  return { closed: true, room }
}

/** Counts per item; per sector only the groups that may be published, for what is not kept cannot leak. */
async function tallyRound(tx: Tx, key: SecretKey, roomId: RoomId, round: Round): Promise<void> {
  const { id, items, threshold } = round
  const room = await roomOf(tx, roomId)
  // Hands that were seen going up one by one are not told apart by sector as well.
  const compares = round.mode === 'secret' && room !== undefined && defaultsOf(room.situation).breakdown
  const ballots = await ballotsOf(tx, key, id)
  for (const item of items) {
    const answers = ballots
      .filter((ballot) => ballot.item === item)
      .map(({ answer, sector }) => ({ answer: Answer.parse(answer), sector }))
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

/** Of a vote only what may be shown is kept, reasons too: what is under the threshold is gone with the ballots. */
async function tallyBallots(tx: Tx, key: SecretKey, round: VoteRound, voters: number): Promise<void> {
  const { id, items, threshold, selection } = round
  const answers = await ballotsOf(tx, key, id)
  await keepVoteTally(tx, id, tallyVote(selection.setup, items, answers, { threshold, voters }))
}

/** What the group has said together is one ballot, spoken aloud: there is nobody to hide among. */
async function tallyJoint(tx: Tx, room: RoomId, { id, items, selection }: VoteRound): Promise<void> {
  const joint = [...((await jointAnswersOf(tx, room)).get(id) ?? [])].map(([item, answer]) => ({ item, answer }))
  await keepVoteTally(
    tx,
    id,
    tallyVote(selection.setup, items, joint, { threshold: 1, voters: Math.min(1, joint.length) }),
  )
}
