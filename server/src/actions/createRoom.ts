/** A facilitator makes a room: three links, a situation, and a pass for whoever made it. */
import type { AssessmentId, ParticipantId, RoomId } from '@samklang/shared/domain/ids'
import type { Language } from '@samklang/shared/domain/language'
import { Role } from '@samklang/shared/domain/role'
import { samson, type Scorecard, scorecardName } from '@samklang/shared/domain/scorecard'
import { defaultsOf, type Situation } from '@samklang/shared/domain/situation'
import { createBoard } from '../storage/documentLog'
import { putLink } from '../storage/links'
import { addParticipant, addPass } from '../storage/passes'
import { noLocks } from '@samklang/shared/domain/locks'
import { useScorecard } from '../storage/scorecards'
import { addRoom } from '../storage/rooms'
import { digestOf, secretFrom, type SecretKey } from '../seal'
import type { DoorAct } from './Act'
import { ownScorecard } from './scorecards'

export interface NewRoom {
  readonly title: string
  readonly language: Language
  readonly situation: Situation
  /** One's own, kept from another room; else the product's. */
  readonly scorecard?: Omit<Scorecard, 'id' | 'version'> | undefined
}

/** What is kept of the reply; the secrets are derived again for a repeat. */
export interface MadeRoom {
  readonly room: RoomId
  readonly participant: ParticipantId
  readonly createdAt: number
}

export async function createRoom(act: DoorAct, { title, language, situation, scorecard }: NewRoom): Promise<MadeRoom> {
  const { tx, now, newId } = act
  const room = newId<RoomId>()
  const assessment = newId<AssessmentId>()
  await addRoom(
    tx,
    {
      id: room,
      title,
      language,
      situation,
      threshold: defaultsOf(situation).threshold,
      scorecard: scorecardName(samson),
      revision: 1,
      assessment,
      focus: { kind: 'welcome' },
      gathered: 0,
      phase: 'map',
      turn: 1,
      timer: null,
      release: 0,
      locks: noLocks,
      lockedAt: 0,
    },
    title,
    now,
  )
  if (scorecard !== undefined)
    await useScorecard(tx, { id: room, assessment }, ownScorecard(scorecard, language, newId()), now)
  await createBoard(tx, room, act.random)
  for (const role of Role.options) {
    const secret = linkSecret(act, room, role)
    await putLink(tx, room, {
      role,
      digest: digestOf(secret),
      sealed: sealedLink(act.key, room, role, secret),
      createdAt: now,
      revoked: false,
    })
  }
  const participant = newId<ParticipantId>()
  await addParticipant(tx, room, participant)
  await addPass(tx, digestOf(passToken(act, room, participant)), participant, 'facilitator')
  return { room, participant, createdAt: now }
}

type Deriving = Pick<DoorAct, 'derive'>

export const linkSecret = (act: Deriving, room: RoomId, role: Role): string =>
  secretFrom(act.derive('link', room, role))

export const passToken = (act: Deriving, room: RoomId, participant: ParticipantId): string =>
  secretFrom(act.derive('pass', room, participant))

const label = (room: RoomId, role: Role): string => `link ${room} ${role}`

/** The facilitator's link is shown once, when it is made: a stolen database and key must not open the lead's panel. */
export function sealedLink(key: SecretKey, room: RoomId, role: Role, secret: string): Uint8Array | null {
  return role === 'facilitator' ? null : key.seal(label(room, role), Buffer.from(secret))
}

/** Null where the link was not sealed, or was sealed under a key that is gone. */
export function unsealedLink(key: SecretKey, room: RoomId, role: Role, sealed: Uint8Array | null): string | null {
  return sealed === null ? null : (key.unseal(label(room, role), sealed)?.toString() ?? null)
}
