/** The group's word on where its work lies on a model: a place, that they see it differently, or taken back. */
import { whyNotPlace, type NewPlace, type ThicknessModel } from '@samklang/shared/domain/thickness'
import { refuseIf } from '../refused'
import { putPlace } from '../storage/places'
import { roundsOf } from '../storage/rounds'
import type { Act } from './Act'

/** @throws Refused 'bad-request', 'not-published-yet' */
export async function setPlace(
  act: Act,
  { model, place }: { model: ThicknessModel; place: NewPlace | null },
): Promise<{ revision: number }> {
  const { tx, room, now } = act
  const rounds = (await roundsOf(tx, room.id)).map(({ round }) => round)
  refuseIf(whyNotPlace(model, place, rounds, room.assessment))
  await putPlace(tx, room.assessment, model, place, now)
  return { revision: await act.changed() }
}
