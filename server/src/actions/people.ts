/** The people of a room as a facilitator sees them, and who may no longer come in. */
import type { ParticipantId } from '@samklang/shared/domain/ids'
import { closing } from '@samklang/shared/wire/closing'
import type { Person as ShownPerson } from '@samklang/shared/wire/rest'
import { found, Refused } from '../refused'
import { membersOf, setRevoked } from '../storage/passes'
import type { Act } from './Act'

export async function people(act: Act): Promise<ShownPerson[]> {
  const members = await membersOf(act.tx, act.room.id)
  return members.map(({ id, number, name, role, revoked }) => ({
    id,
    number,
    name,
    role,
    present: act.present.has(id) && !revoked,
    revoked,
  }))
}

/** Everything they ask for is refused from the moment this is committed; their sockets are closed. */
export async function revokePerson(act: Act, who: ParticipantId): Promise<{ revision: number }> {
  const members = await membersOf(act.tx, act.room.id)
  const member = found(
    members.find(({ id }) => id === who),
    'not-found',
  )
  const leads = members.filter(({ role, revoked }) => role === 'facilitator' && !revoked)
  if (leads.length === 1 && leads[0]?.id === who) throw new Refused('last-facilitator')
  await setRevoked(act.tx, member.id, true)
  act.after((effects) => {
    effects.closeSockets(act.room.id, who, closing.revoked)
    effects.turnoutChanged(act.room.id)
  })
  return { revision: act.room.revision }
}

export async function restorePerson(act: Act, who: ParticipantId): Promise<{ revision: number }> {
  const members = await membersOf(act.tx, act.room.id)
  found(
    members.find(({ id }) => id === who),
    'not-found',
  )
  await setRevoked(act.tx, who, false)
  act.after((effects) => effects.turnoutChanged(act.room.id))
  return { revision: act.room.revision }
}
