/** A facilitator puts a scorecard of the room's own in use, before anything of the assessment has been opened. */
import { samson, type Scorecard, scorecardName } from '@samklang/shared/domain/scorecard'
import { faultsOf } from '@samklang/shared/domain/scorecardFaults'
import { found, Refused } from '../refused'
import { cancelDrafted, roundsOf } from '../storage/rounds'
import { scorecardByName, useScorecard } from '../storage/scorecards'
import type { Act } from './Act'

export async function readScorecard(act: Act, name: string): Promise<Scorecard> {
  return found(await scorecardByName(act.tx, act.room.id, name), 'scorecard-not-found')
}

/** Rounds that were prepared and not opened are cancelled: what they ask may be gone. */
export async function setScorecard(
  act: Act,
  { base, scorecard: given }: { base: string; scorecard: Omit<Scorecard, 'id' | 'version'> | null },
): Promise<{ revision: number; scorecard: string }> {
  const { tx, room, now } = act
  if (room.scorecard !== base) throw new Refused('scorecard-changed')
  const rounds = (await roundsOf(tx, room.id)).filter(({ round }) => round.assessment === room.assessment)
  if (rounds.some(({ round }) => round.state !== 'drafted' && round.state !== 'cancelled'))
    throw new Refused('assessment-begun')
  const scorecard = given === null ? samson : { ...given, id: 'own', version: act.newId() }
  const faults = faultsOf(scorecard, room.language)
  if (faults.length > 0) {
    const told = faults.map(({ part, reason }) => ({ path: part ? `${part.list}.${part.at}` : '', problem: reason }))
    throw new Refused('scorecard-wrong', { faults: told })
  }
  await cancelDrafted(tx, room.assessment, now)
  await useScorecard(tx, room, scorecard, now)
  return { revision: await act.changed(), scorecard: scorecardName(scorecard) }
}
