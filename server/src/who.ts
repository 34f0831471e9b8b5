/** Who is asking: a cookie's token becomes a member of the room, or the reason why not. */
import type { RoomId } from '@samklang/shared/domain/ids'
import { mayAct, type Access } from '@samklang/shared/domain/role'
import { Refused } from './refused'
import { digestOf } from './seal'
import type { Tx } from './storage/Database'
import { memberByPass, type Member } from './storage/passes'
import { roomOf, type Room } from './storage/rooms'

export const passCookie = (room: string): string => `pass_${room}`

/** The digest of the pass in a Cookie header, or null where there is none for the room. */
export function passIn(cookies: string | undefined | null, room: string): string | null {
  for (const pair of (cookies ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === passCookie(room)) return digestOf(pair.slice(at + 1).trim())
  }
  return null
}

/**
 * The room and the member behind a pass, judged in the caller's transaction.
 * @throws Refused 'room-not-found', 'no-pass', 'revoked', 'not-allowed'
 */
export async function admit(
  tx: Tx,
  id: RoomId,
  pass: string | null,
  needed: Access,
): Promise<{ room: Room; person: Member }> {
  const room = await roomOf(tx, id)
  if (room === undefined) throw new Refused('room-not-found')
  const person = pass === null ? undefined : await memberByPass(tx, id, pass)
  if (person === undefined) throw new Refused('no-pass')
  if (person.revoked) throw new Refused('revoked')
  if (!mayAct(person.role, needed)) throw new Refused('not-allowed')
  return { room, person }
}
