/** A facilitator changes the room's title, language or threshold. */
import type { Language } from '@samklang/shared/domain/language'
import { whyNotThreshold } from '@samklang/shared/domain/situation'
import { refuseIf } from '../refused'
import { turnoutOfRound } from '../storage/ballots'
import { changeRoom } from '../storage/rooms'
import { keepRound, roundsOf } from '../storage/rounds'
import type { Act } from './Act'

export interface RoomSettings {
  readonly title?: string | undefined
  readonly language?: Language | undefined
  readonly threshold?: number | undefined
}

export async function setRoom(act: Act, settings: RoomSettings): Promise<{ revision: number }> {
  if (settings.threshold !== undefined) await moveThreshold(act, settings.threshold)
  await changeRoom(act.tx, act.room.id, settings)
  return { revision: await act.changed() }
}

/** Open rounds follow the room's threshold; downwards only where nobody has answered under the promise of a higher one. */
async function moveThreshold({ tx, room }: Act, threshold: number): Promise<void> {
  for (const { round } of await roundsOf(tx, room.id)) {
    if (round.state !== 'open' && round.state !== 'drafted') continue
    const answered = round.state === 'open' && (await turnoutOfRound(tx, round.id)) > 0
    refuseIf(whyNotThreshold(round.threshold, threshold, answered))
    await keepRound(tx, { ...round, threshold })
  }
}
