/** The ten seconds are over: tally, delete the ballots, burn the seal; from here on only counts exist. */
import type { RoomId, RoundId } from '@samklang/shared/domain/ids'
import { isSealed } from '@samklang/shared/domain/mode'
import { endOf } from '@samklang/shared/domain/round'
import { isVoteRound, tallyVote, type VoteRound } from '@samklang/shared/domain/vote'
import type { SecretKey } from '../seal'
import { ballotsOf, destroyBallots, turnoutOfRound } from '../storage/ballots'
import type { Tx } from '../storage/Database'
import { turnoutOfNamed } from '../storage/namedAnswers'
import { raiseRevision } from '../storage/rooms'
import { keepRound, roundById } from '../storage/rounds'
import { jointAnswersOf, keepVoteTally } from '../storage/tallies'
import { tallyRound } from './tallyRound'

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
    else await tallyRound(tx, key, room, round, now)
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
