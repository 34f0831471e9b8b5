/** Ideas stop waiting: new ids, no order, and everything that tied them to anybody is destroyed in the same transaction. */
import { idFromBytes, type NoteId, type RoomId } from '@samklang/shared/domain/ids'
import type { Phase } from '@samklang/shared/domain/phase'
import type { FieldId } from '@samklang/shared/domain/scorecard'
import type { Tx } from '../storage/Database'
import type { RandomBytes } from '../storage/documentLog'
import { takeWaiting, type Step } from '../storage/waiting'
import { keepRelease } from '../storage/writings'

const ID_BYTES = 16

/** How many were let go of. The board follows after the commit, and is put right at start if a crash comes between. */
export async function letGo(
  { tx, now, random }: { tx: Tx; now: number; random: RandomBytes },
  room: RoomId,
  step: Step,
  where: { phase: Phase; field: FieldId | null },
): Promise<number> {
  const texts = await takeWaiting(tx, room, step)
  const notes = texts.map((text) => ({ id: idFromBytes<NoteId>(random(ID_BYTES)), text }))
  // Random ids are the order: whoever reads the board by the moment of making, which is the same for all, gets it too.
  notes.sort((a, b) => (a.id < b.id ? -1 : 1))
  await keepRelease(tx, { room, step, notes, ...where, at: now, hidden: false }, true)
  return notes.length
}
