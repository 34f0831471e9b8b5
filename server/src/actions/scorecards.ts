/** A facilitator puts a scorecard of the room's own in use, before anything of the assessment has been opened. */
import { samson, type Scorecard, scorecardName } from '@samklang/shared/domain/scorecard'
import { inOrder, whyNotChangeScorecard } from '@samklang/shared/domain/scorecardEditing'
import { faultsOf } from '@samklang/shared/domain/scorecardFaults'
import type { LanguageTag } from '@samklang/shared/domain/language'
import { found, Refused } from '../refused'
import { cancelDrafted, roundsOf } from '../storage/rounds'
import { scorecardByName, useScorecard } from '../storage/scorecards'
import type { Act } from './Act'

export async function readScorecard(act: Act, name: string): Promise<Scorecard> {
  return found(await scorecardByName(act.tx, act.room.id, name), 'scorecard-not-found')
}

/** As it is kept under a version of its own. @throws Refused 'scorecard-wrong' with every fault */
export function ownScorecard(
  given: Omit<Scorecard, 'id' | 'version'>,
  language: LanguageTag,
  version: string,
): Scorecard {
  const scorecard = inOrder({ ...given, id: 'own', version })
  const faults = faultsOf(scorecard, language)
  if (faults.length === 0) return scorecard
  const told = faults.map(({ part, reason }) => ({ path: part ? `${part.list}.${part.at}` : '', problem: reason }))
  throw new Refused('scorecard-wrong', { faults: told })
}

/** Rounds that were prepared and not opened are cancelled: what they ask may be gone. */
export async function setScorecard(
  act: Act,
  { base, scorecard: given }: { base: string; scorecard: Omit<Scorecard, 'id' | 'version'> | null },
): Promise<{ revision: number; scorecard: string }> {
  const { tx, room, now } = act
  if (room.scorecard !== base) throw new Refused('scorecard-changed')
  const rounds = (await roundsOf(tx, room.id)).map(({ round }) => round)
  const refusal = whyNotChangeScorecard(rounds, room.assessment)
  if (refusal) throw new Refused(refusal)
  const scorecard = given === null ? samson : ownScorecard(given, room.language, act.newId())
  await cancelDrafted(tx, room.assessment, now)
  await useScorecard(tx, room, scorecard, now)
  return { revision: await act.changed(), scorecard: scorecardName(scorecard) }
}
