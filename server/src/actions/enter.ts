/** Somebody opens a link: a new pass, or one they already have in this browser gains the link's role. */
import type { ParticipantId } from '@samklang/shared/domain/ids'
import type { Language } from '@samklang/shared/domain/language'
import { strongest } from '@samklang/shared/domain/role'
import { closing } from '@samklang/shared/wire/closing'
import type { Me } from '@samklang/shared/wire/rest'
import { Refused } from '../refused'
import { digestOf } from '../seal'
import { linkByDigest } from '../storage/links'
import { addParticipant, addPass, memberByPass, setPassRole } from '../storage/passes'
import type { Room } from '../storage/rooms'
import type { DoorAct } from './Act'
import { passToken } from './createRoom'
import { meOf } from './me'

export interface Entered {
  readonly me: Me
  readonly title: string
  readonly language: Language
  /** A pass was made and has to be handed over. */
  readonly made: boolean
}

export async function enter(act: DoorAct, room: Room, secret: string): Promise<Entered> {
  const { tx } = act
  const passDigest = act.passFor(room.id)
  const known = passDigest === null ? undefined : await memberByPass(tx, room.id, passDigest)
  // Whoever was revoked does not come back by opening the link again in the same browser.
  if (known?.revoked) throw new Refused('revoked')
  const link = await linkByDigest(tx, room.id, digestOf(secret))
  if (link === undefined || link.revoked) throw new Refused('link-unknown')
  const { title, language } = room
  if (known === undefined || passDigest === null) {
    const id = act.newId<ParticipantId>()
    await addParticipant(tx, room.id, id)
    await addPass(tx, digestOf(passToken(act, room.id, id)), id, link.role)
    const me: Me = { id, role: link.role, number: null, name: null, sector: null, joined: false }
    return { me, title, language, made: true }
  }
  const role = strongest(known.role, link.role)
  if (role !== known.role) {
    await setPassRole(tx, passDigest, role)
    act.after((effects) => effects.closeSockets(room.id, known.id, closing.roleChanged))
  }
  return { me: meOf({ ...known, role }), title, language, made: false }
}
