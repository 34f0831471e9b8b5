/** How many are here and how many have answered: counts, never who. */
import type { ParticipantId, RoomId } from '@samklang/shared/domain/ids'
import { isAnsweredAlone } from '@samklang/shared/domain/mode'
import type { Turnout } from '@samklang/shared/wire/session'
import type { Round } from '@samklang/shared/domain/round'
import { runningTallies } from '@samklang/shared/domain/tally'
import { countBallots, turnoutOfRound } from '../storage/ballots'
import type { Tx } from '../storage/Database'
import { membersOf } from '../storage/passes'
import { turnoutOfNamed } from '../storage/namedAnswers'
import { countStances, runningProposal } from '../storage/proposals'
import { roomOf } from '../storage/rooms'
import { roundsOf, type KeptRound } from '../storage/rounds'
import { talliesOf } from '../storage/tallies'
import { waitingView } from './writing'

/** `present` are those with a page open now; of them those count who have joined and may still come in. */
export async function turnoutView(tx: Tx, room: RoomId, present: ReadonlySet<ParticipantId>): Promise<Turnout> {
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
    live: await runningViews(tx, room, rounds),
  }
}

const answeredIn = (tx: Tx, { id, mode }: Round): Promise<number> =>
  mode === 'named' ? turnoutOfNamed(tx, id) : turnoutOfRound(tx, id)

/** A show of hands as it stands; a closed one stays in sight until it is shown, since everybody has seen it. */
async function runningViews(tx: Tx, room: RoomId, rounds: readonly KeptRound[]): Promise<Turnout['live']> {
  const live = rounds.filter(
    ({ round: { mode, state } }) => mode === 'live' && (state === 'open' || state === 'closed'),
  )
  if (live.length === 0) return {}
  const closed = live.some(({ round }) => round.state === 'closed') ? await talliesOf(tx, room) : new Map()
  const views: Turnout['live'] = {}
  for (const { round } of live) {
    const tallies =
      round.state === 'open' ? await countBallots(tx, round.id) : Object.fromEntries(closed.get(round.id) ?? [])
    views[round.id] = runningTallies(tallies, round.threshold)
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
