/** Who answered what in a named round, once it has been shown to everyone and for as long as it is. */
import type { RoundId } from '@samklang/shared/domain/ids'
import type { NamedSheet } from '@samklang/shared/wire/namedRoutes'
import { found, Refused } from '../refused'
import { namedSheetsOf } from '../storage/namedAnswers'
import { roundOf } from '../storage/rounds'
import type { Act } from './Act'

/** @throws Refused 'round-not-found', 'mode-not-allowed', 'not-published-yet' */
export async function named(act: Act, id: RoundId): Promise<NamedSheet[]> {
  const { round } = found(await roundOf(act.tx, act.room.id, id), 'round-not-found')
  if (round.mode !== 'named') throw new Refused('mode-not-allowed')
  // Not even whoever leads reads a name before everyone does.
  if (round.state !== 'published' || round.hidden) throw new Refused('not-published-yet')
  return namedSheetsOf(act.tx, id)
}
