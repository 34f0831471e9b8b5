/** Earlier versions of the board, and people whose writing waits: listed, looked at, brought back, let go on. */
import type { ParticipantId, VersionId } from '@samklang/shared/domain/ids'
import type { Pause } from '@samklang/shared/domain/pause'
import type { Version } from '@samklang/shared/domain/version'
import type { ReplyOf } from '@samklang/shared/wire/rest'
import { versionsOf } from '../storage/versions'
import type { Act } from './Act'
import type { BoardAct } from './notes'

export const versions = ({ tx, room }: Act): Promise<Version[]> => versionsOf(tx, room.id)

/** @throws Refused 'version-not-found' */
export async function version({ room, versions }: BoardAct, id: VersionId): Promise<ReplyOf<'version'>> {
  const { notes, ...looked } = await versions.look(room.id, id)
  return { ...looked, notes: [...notes] }
}

/** @throws Refused 'version-not-found' */
export function restoreVersion(
  { room, versions, standing }: BoardAct,
  id: VersionId,
): Promise<ReplyOf<'restoreVersion'>> {
  return versions.restore(room.id, id, standing)
}

export const pauses = ({ pauses, person }: BoardAct): Promise<Pause[]> => pauses.list(person)

/** @throws Refused 'not-allowed', 'not-found' */
export async function liftPause({ pauses, person }: BoardAct, who: ParticipantId): Promise<Record<string, never>> {
  await pauses.lift(person, who)
  return {}
}

/** @throws Refused 'not-allowed', 'not-found' */
export async function bringBack({ pauses, person, standing }: BoardAct, who: ParticipantId): Promise<{ back: number }> {
  return { back: await pauses.bringBack(person, who, standing) }
}
