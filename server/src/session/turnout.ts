/** How many are here and how many have answered: counts, never who. */
import type { ParticipantId, RoomId } from '@samklang/shared/domain/ids'
import { isAnsweredAlone } from '@samklang/shared/domain/mode'
import type { Turnout } from '@samklang/shared/wire/session'
import type { Round } from '@samklang/shared/domain/round'
import { publishBeside } from '@samklang/shared/domain/suppression'
import { countBallots, turnoutOfRound } from '../storage/ballots'
import type { Tx } from '../storage/Database'
import { membersOf } from '../storage/passes'
import { turnoutOfNamed } from '../storage/namedAnswers'
import { countStances, runningProposal } from '../storage/proposals'
import { roomOf } from '../storage/rooms'
import { roundsOf, type KeptRound } from '../storage/rounds'
import { talliesOf } from '../storage/tallies'
import { shownBefore } from './shownBefore'
import { waitingView } from './writing'

/** `present` are those with a page open now; of them those count who have joined and may still come in. */
export async function turnoutView(
  tx: Tx,
  room: RoomId,
  present: ReadonlySet<ParticipantId>,
  now: number,
): Promise<Turnout> {
  const joined = (await membersOf(tx, room)).filter(({ number, revoked }) => number !== null && !revoked)
  const answered: Record<string, number> = {}
  const rounds = await roundsOf(tx, room)
  for (const { round, turnout } of rounds) {
    if (turnout !== null) answered[round.id] = turnout
    else if (round.state === 'open' && isAnsweredAlone(round.mode)) answered[round.id] = await answeredIn(tx, round)
  }
  const proposal = await runningProposal(tx, room)
  return {
    present: joined.filter(({ id }) => present.has(id)).length,
    joined: joined.length,
    answered,
    proposal: proposal ? await stancesOf(tx, proposal) : null,
    waiting: await waitingView(tx, room, (await roomOf(tx, room))?.release ?? 0),
    live: await runningViews(tx, room, rounds, now),
  }
}

const answeredIn = (tx: Tx, { id, mode }: Round): Promise<number> =>
  mode === 'named' ? turnoutOfNamed(tx, id) : turnoutOfRound(tx, id)

/**
 * A show of hands as it stands; a closed one stays in sight until it is shown, since everybody has seen it. Judged as
 * closing judges it: where the same was answered in secret before, whoever has not put a hand up yet could else be
 * worked out by subtraction.
 */
async function runningViews(tx: Tx, room: RoomId, rounds: readonly KeptRound[], now: number): Promise<Turnout['live']> {
  const views: Turnout['live'] = {}
  const live = rounds.filter(({ round }) => round.mode === 'live')
  const closed = live.some(({ round }) => round.state === 'closed') ? await talliesOf(tx, room) : null
  for (const { round, turnout } of live) {
    if (round.state === 'closed') views[round.id] = Object.fromEntries(closed?.get(round.id) ?? [])
    if (round.state !== 'open') continue
    const earlier = await shownBefore(tx, room, round, now)
    const answered = turnout ?? (await turnoutOfRound(tx, round.id))
    const tallies = Object.entries(await countBallots(tx, round.id))
    views[round.id] = Object.fromEntries(
      tallies.filter(([item, tally]) => {
        const { threshold } = round
        const { everybody } = earlier
        const before = earlier.of(item).answers
        return publishBeside(tally, { threshold, turnout: answered, everybody, before }).state === 'shown'
      }),
    )
  }
  return views
}

async function stancesOf(
  tx: Tx,
  { id, threshold }: { id: NonNullable<Turnout['proposal']>['id']; threshold: number },
): Promise<NonNullable<Turnout['proposal']>> {
  const counts = await countStances(tx, id)
  const answered = counts.lower + counts.fine + counts.higher
  return { id, answered, counts: answered >= threshold ? counts : null }
}
