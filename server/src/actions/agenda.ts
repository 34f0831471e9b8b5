/** A room's agenda: set by whoever leads, and followed step by step. */
import {
  type Agenda,
  type AgendaStep,
  type Meeting,
  MINUTE,
  MINUTES_MAX,
  minutesOf,
  stepNow,
} from '@samklang/shared/domain/agenda'
import type { RoundId } from '@samklang/shared/domain/ids'
import { Refused, found } from '../refused'
import { agendaOf, keepAgenda, type KeptAgenda } from '../storage/agendas'
import { changeRoom } from '../storage/rooms'
import type { Act } from './Act'
import { beginStep } from './beginStep'

/** A meeting goes back and forth; beyond this only the last visits matter. */
const VISITS_MAX = 400

export function readAgenda({ tx, room }: Act): Promise<KeptAgenda> {
  return agendaOf(tx, room.id)
}

/** @throws Refused 'agenda-changed' where somebody else has changed it since `based` was read. */
export async function setAgenda(
  act: Act,
  { agenda, based }: { agenda: Agenda | null; based: number },
): Promise<KeptAgenda> {
  const { tx, room } = act
  const before = await agendaOf(tx, room.id)
  if (before.version !== based) throw new Refused('agenda-changed')
  const after = { version: before.version + 1, agenda, meeting: agenda === null ? null : before.meeting }
  await keepAgenda(tx, room.id, after)
  await act.changed()
  return after
}

/** @throws Refused 'step-unknown' where the agenda has no such step (any more). */
export async function goToStep(
  act: Act,
  { step: id }: { step: string },
): Promise<{ round: RoundId | null; revision: number }> {
  const { tx, room, now } = act
  const kept = await agendaOf(tx, room.id)
  const step = found(
    kept.agenda?.steps.find((one) => one.id === id),
    'step-unknown',
  )
  const steps = kept.agenda?.steps ?? []
  const running = kept.meeting?.endedAt === null ? kept.meeting : null
  const meeting: Meeting = {
    startedAt: running?.startedAt ?? now,
    plannedEnd: running?.plannedEnd ?? now + minutesOf(steps.slice(steps.indexOf(step))) * MINUTE,
    visits: [...(running?.visits ?? []), { step: id, at: now }].slice(-VISITS_MAX),
    endedAt: null,
  }
  await keepAgenda(tx, room.id, { ...kept, meeting })
  const round = await beginStep(act, step)
  await changeRoom(tx, room.id, { timer: { startedAt: now, endsAt: now + step.minutes * MINUTE } })
  return { round, revision: await act.changed() }
}

/** Back to the step before as if this one had not begun. @throws Refused 'step-unknown' where another one is on. */
export async function takeBackStep(act: Act, { step: id }: { step: string }): Promise<{ revision: number }> {
  const { tx, room } = act
  const kept = await agendaOf(tx, room.id)
  const { meeting } = kept
  if (meeting === null || meeting.visits.at(-1)?.step !== id) throw new Refused('step-unknown')
  const visits = meeting.visits.slice(0, -1)
  const before = visits.at(-1)
  const earlier = kept.agenda?.steps.find((step) => step.id === before?.step)
  await keepAgenda(tx, room.id, { ...kept, meeting: before === undefined ? null : { ...meeting, visits } })
  const timer =
    before === undefined || earlier === undefined
      ? null
      : { startedAt: before.at, endsAt: before.at + earlier.minutes * MINUTE }
  await changeRoom(tx, room.id, { timer })
  return { revision: await act.changed() }
}

/** @throws Refused 'no-meeting' where no step is on. */
export async function extendStep(act: Act, { minutes }: { minutes: number }): Promise<{ revision: number }> {
  const { tx, room, now } = act
  const kept = await agendaOf(tx, room.id)
  const on = found(stepNow(kept.agenda?.steps ?? [], kept.meeting), 'no-meeting')
  // Counted from now where its time is up: five more minutes are five minutes.
  const began = kept.meeting?.visits.at(-1)?.at ?? now
  const length = Math.max(on.minutes, Math.ceil((now - began) / MINUTE)) + minutes
  const longer: AgendaStep = { ...on, minutes: Math.min(MINUTES_MAX, length) }
  const steps = (kept.agenda?.steps ?? []).map((step) => (step === on ? longer : step))
  await keepAgenda(tx, room.id, { ...kept, version: kept.version + 1, agenda: { steps } })
  const from = room.timer !== null && room.timer.endsAt > now ? room.timer : { startedAt: now, endsAt: now }
  await changeRoom(tx, room.id, {
    timer: { startedAt: from.startedAt, endsAt: from.endsAt + minutes * MINUTE },
  })
  return { revision: await act.changed() }
}

/** @throws Refused 'no-meeting' */
export async function endMeeting(act: Act): Promise<{ revision: number }> {
  const { tx, room, now } = act
  const kept = await agendaOf(tx, room.id)
  if (kept.meeting === null || kept.meeting.endedAt !== null) throw new Refused('no-meeting')
  await keepAgenda(tx, room.id, { ...kept, meeting: { ...kept.meeting, endedAt: now } })
  await changeRoom(tx, room.id, { timer: null })
  return { revision: await act.changed() }
}
