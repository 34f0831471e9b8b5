/** A participant joins the room, or changes their name and sector. */
import type { Sector } from '@samklang/shared/domain/sector'
import type { Me } from '@samklang/shared/wire/rest'
import { nextNumber, setParticipant } from '../storage/passes'
import { formerNamesAfter } from '../names'
import type { Act } from './Act'
import { meOf } from './me'

export async function join(act: Act, { name, sector }: { name: string; sector: Sector | null }): Promise<Me> {
  const { tx, person, room } = act
  const number = person.number ?? (await nextNumber(tx, room.id))
  const formerNames = formerNamesAfter(person)
  const member = { ...person, number, name: name === '' ? null : name, sector, formerNames }
  await setParticipant(tx, person.id, member)
  // Joining raises no revision: who is here is told as a count.
  act.after((effects) => {
    effects.personChanged(member)
    effects.turnoutChanged(room.id)
  })
  return meOf(member)
}
