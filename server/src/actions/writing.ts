/** Everybody writes by themselves, and whoever leads shows all of it at once; also taken down and shown again. */
import type { WritingId } from '@samklang/shared/domain/ids'
import type { Phase } from '@samklang/shared/domain/phase'
import type { FieldId } from '@samklang/shared/domain/scorecard'
import { found, Refused } from '../refused'
import { changeRoom } from '../storage/rooms'
import { countWaiting } from '../storage/waiting'
import {
  addWriting,
  keepRelease,
  keepWritingState,
  releaseOf,
  writingOf,
  writingsNow,
  type KeptWriting,
} from '../storage/writings'
import type { Act } from './Act'
import { letGo } from './letGo'

export async function openWriting(
  act: Act,
  { question, phase, field }: { question: string; phase: Phase | null; field: FieldId | null },
): Promise<{ writing: WritingId }> {
  const { tx, room } = act
  if ((await writingsNow(tx, room.id)).open !== undefined) throw new Refused('writing-running')
  const id = act.newId<WritingId>()
  await addWriting(tx, room.id, { id, question, phase, field, state: 'open' })
  await changeRoom(tx, room.id, { focus: { kind: 'ideas' } })
  act.after((effects) => effects.turnoutChanged(room.id))
  await act.changed()
  return { writing: id }
}

/** Nothing that anybody has written is thrown away: then it has to be shown. */
export async function cancelWriting(act: Act, id: WritingId): Promise<{ revision: number }> {
  const { tx, room } = act
  await mustBeOpen(act, id)
  if ((await countWaiting(tx, room.id, id)).ideas > 0) throw new Refused('writing-has-ideas')
  await keepWritingState(tx, id, 'cancelled')
  act.after((effects) => effects.turnoutChanged(room.id))
  return { revision: await act.changed() }
}

export async function revealWriting(act: Act, id: WritingId): Promise<{ revision: number }> {
  const { tx, room } = act
  const writing = await mustBeOpen(act, id)
  await keepWritingState(tx, id, 'shown')
  await letGo(act, room.id, id, { phase: writing.phase ?? room.phase, field: writing.field })
  act.after((effects) => {
    effects.secretsDestroyed()
    effects.turnoutChanged(room.id)
    effects.releaseDue(room.id)
  })
  return { revision: await act.changed() }
}

/** Off the board, or back; whoever has read it has read it. */
export async function hideWriting(act: Act, id: WritingId, hidden: boolean): Promise<{ revision: number }> {
  const { tx, room } = act
  const release = found(await releaseOf(tx, room.id, id), 'writing-not-open')
  if (release.hidden === hidden) return { revision: room.revision }
  await keepRelease(tx, { ...release, hidden }, true)
  act.after((effects) => effects.releaseDue(room.id))
  return { revision: await act.changed() }
}

async function mustBeOpen(act: Act, id: WritingId): Promise<KeptWriting> {
  const writing = found(await writingOf(act.tx, act.room.id, id), 'writing-not-open')
  if (writing.state !== 'open') throw new Refused('writing-not-open')
  return writing
}
