/** One person on two devices: a code for ten minutes and one use, and what it is exchanged for. */
import type { ParticipantId, RoomId } from '@samklang/shared/domain/ids'
import { strongest } from '@samklang/shared/domain/role'
import { formerNamesWith } from '../names'
import { Refused } from '../refused'
import { digestOf, type SecretKey } from '../seal'
import { addDeviceCode, addPass, memberByPass, setParticipant, takeDeviceCode } from '../storage/passes'
import type { Act, DoorAct } from './Act'
import { passToken } from './createRoom'

/** Milliseconds a code can be used. */
export const DEVICE_CODE_LIFE = 600_000

/** Crockford's base 32: no letters that are read as digits, no U. Eight symbols are 40 bits. */
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

export async function makeDeviceCode(act: Act): Promise<{ expiresAt: number }> {
  const expiresAt = act.now + DEVICE_CODE_LIFE
  const { id, role } = act.person
  await addDeviceCode(act.tx, { digest: codeDigest(act.key, deviceCode(act)), participant: id, role, expiresAt })
  return { expiresAt }
}

/** The code as it is shown, in two groups of four; the same for a repeat of the command that made it. */
export function deviceCode(act: Pick<DoorAct, 'derive'>): string {
  const code = [...act.derive('device code').subarray(0, 8)].map((byte) => symbols[byte & 31]).join('')
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

export interface RedeemedDevice {
  readonly room: RoomId
  readonly participant: ParticipantId
}

/** The new device gets a pass of its own for the same person; a stronger role it had in the room already stays. */
export async function redeemDevice(act: DoorAct, code: string): Promise<RedeemedDevice> {
  const member = await takeDeviceCode(act.tx, codeDigest(act.key, code), act.now)
  if (member === undefined) throw new Refused('code-unknown')
  if (member.revoked) throw new Refused('revoked')
  const { id, room } = member
  const pass = act.passFor(room)
  const before = pass === null ? undefined : await memberByPass(act.tx, room, pass)
  if (before?.revoked) throw new Refused('revoked')
  const role = before === undefined ? member.role : strongest(member.role, before.role)
  if (before !== undefined && before.id !== id) {
    const known = { ...member, formerNames: formerNamesWith(member, before) }
    await setParticipant(act.tx, id, known)
    act.after((effects) => effects.personChanged(known))
  }
  await addPass(act.tx, digestOf(passToken(act, room, id)), id, role)
  return { room, participant: id }
}

/** Forty bits can be tried out against a stolen digest, so this one is keyed. */
function codeDigest(key: SecretKey, code: string): string {
  const plain = code.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return key.digest('device code', plain).toString('base64url')
}
