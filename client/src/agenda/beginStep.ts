/** Begins a step of the agenda, and knows the way back. */
import type { ShownStep } from '@samklang/shared/domain/agenda'
import type { RoomId } from '@samklang/shared/domain/ids'
import { roomFor } from '@samklang/shared/domain/placedTemplate'
import { call } from '../api'

/** Resolves with the undo: what the step opened is called off, and the meeting is where it was. */
export async function beginStep(room: RoomId, step: ShownStep): Promise<() => Promise<void>> {
  const { round } = await call('goToStep', { params: { room }, body: { step: step.id } })
  const { does } = step
  if (does.kind === 'template') {
    // Named after the step: whoever comes back to it finds the one that lies there.
    const id = `agenda-${step.id}`.slice(0, 40)
    const body = { id, template: does.template, pos: roomFor(does.template, []) }
    await call('placeTemplate', { params: { room }, body })
  }
  return async () => {
    if (round !== null) await call('cancelRound', { params: { room, round }, body: {} })
    await call('takeBackStep', { params: { room }, body: { step: step.id } })
  }
}
