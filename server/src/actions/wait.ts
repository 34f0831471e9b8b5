/** A text of one's own that waits to be shown together with others': kept, changed, withdrawn, and read back by its writer alone. */
import type { NoteId, WritingId } from '@samklang/shared/domain/ids'
import type { ReplyOf } from '@samklang/shared/wire/rest'
import { Refused } from '../refused'
import { hmac } from '../seal'
import { makeSeal, sealedKey, sealOf } from '../storage/ballots'
import {
  addWaiting,
  changeWaiting,
  countWaiting,
  findWaiting,
  outside,
  sealSubject,
  waitingOf,
  type Step,
} from '../storage/waiting'
import { writingsNow, type KeptWriting } from '../storage/writings'
import { mustHaveJoined, type Act } from './Act'

const SEAL_BYTES = 32
/** Most texts of one person, and of all, that wait for the same thing. */
const OWN_MAX = 50
const ALL_MAX = 2000

export interface Text {
  readonly request: NoteId
  readonly writing: WritingId | null
  readonly release: number
  readonly text: string | null
}

/** Everything of one's own that waits now. */
export async function waiting(act: Act): Promise<ReplyOf<'waiting'>> {
  const { open } = await writingsNow(act.tx, act.room.id)
  return allOf(act, open)
}

/**
 * Idempotent by `request`: a text sent twice is there once, and one sent again with other words is changed.
 * @throws Refused 'not-joined', 'writing-not-open', 'released-meanwhile', 'too-many-waiting'
 */
export async function wait(act: Act, { request, writing, release, text }: Text): Promise<ReplyOf<'wait'>> {
  const { tx, room, person } = act
  mustHaveJoined(person)
  const { open } = await writingsNow(tx, room.id)
  if (writing !== null && open?.id !== writing) throw new Refused('writing-not-open')
  // What was let go of has no trace of its writer: only they can tell whether this text was among it.
  if (writing === null && release !== room.release) throw new Refused('released-meanwhile')
  const step = writing ?? outside(room.release)
  const seal = await sealFor(act, step)
  const author = sealedKey(seal, person.id)
  const digest = new Uint8Array(hmac(seal, [person.id, request]))
  const known = await findWaiting(tx, room.id, step, { author, request: digest, id: request })
  if (known !== undefined) await changeWaiting(tx, room.id, step, known.id, text)
  else if (text !== null) {
    const own = await waitingOf(tx, room.id, step, author)
    const all = await countWaiting(tx, room.id, step)
    if (own.length >= OWN_MAX || all.ideas >= ALL_MAX) throw new Refused('too-many-waiting')
    await addWaiting(tx, room.id, step, { id: act.newId<NoteId>(), text, author, request: digest })
  }
  act.after((effects) => effects.turnoutChanged(room.id))
  return allOf(act, open)
}

/** The seal is made with the first text that needs it. */
async function sealFor({ tx, key, room, random }: Act, step: Step): Promise<Uint8Array> {
  const subject = sealSubject(room.id, step)
  const seal = await sealOf(tx, key, subject)
  if (seal !== null) return seal
  const made = random(SEAL_BYTES)
  await makeSeal(tx, key, subject, made)
  return made
}

async function allOf(act: Act, open: KeptWriting | undefined): Promise<ReplyOf<'wait'>> {
  const { tx, key, room, person } = act
  const own = async (step: Step, writing: WritingId | null): Promise<ReplyOf<'wait'>> => {
    const seal = await sealOf(tx, key, sealSubject(room.id, step))
    if (seal === null) return []
    const rows = await waitingOf(tx, room.id, step, sealedKey(seal, person.id))
    return rows.map(({ id, text }) => ({ id, writing, text }))
  }
  return [...(open ? await own(open.id, open.id) : []), ...(await own(outside(room.release), null))]
}
