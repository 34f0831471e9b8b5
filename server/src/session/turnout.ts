/** How many are here and how many have answered: counts, never who. */
import type { ParticipantId, RoomId } from '@samklang/shared/domain/ids'
import type { Turnout } from '@samklang/shared/wire/session'
import { turnoutOfRound } from '../storage/ballots'
import type { Tx } from '../storage/Database'
import { membersOf } from '../storage/passes'
import { countStances, runningProposal } from '../storage/proposals'
import { roomOf } from '../storage/rooms'
import { roundsOf } from '../storage/rounds'
import { waitingView } from './writing'

/** `present` are those with a page open now; of them those count who have joined and may still come in. */
export async function turnoutView(tx: Tx, room: RoomId, present: ReadonlySet<ParticipantId>): Promise<Turnout> {
  const joined = (await membersOf(tx, room)).filter(({ number, revoked }) => number !== null && !revoked)
  const answered: Record<string, number> = {}
  for (const { round, turnout } of await roundsOf(tx, room)) {
    if (round.mode !== 'secret') continue
    if (round.state === 'open') answered[round.id] = await turnoutOfRound(tx, round.id)
    else if (turnout !== null) answered[round.id] = turnout
  }
  const proposal = await runningProposal(tx, room)
  return {
    present: joined.filter(({ id }) => present.has(id)).length,
    joined: joined.length,
    answered,
    proposal: proposal ? await stancesOf(tx, proposal) : null,
    waiting: await waitingView(tx, room, (await roomOf(tx, room))?.release ?? 0),
  }
}

async function stancesOf(
  tx: Tx,
  { id, threshold }: { id: NonNullable<Turnout['proposal']>['id']; threshold: number },
): Promise<NonNullable<Turnout['proposal']>> {
  const counts = await countStances(tx, id)
  const answered = counts.lower + counts.fine + counts.higher
  return { id, answered, counts: answered >= threshold ? counts : null }
}
