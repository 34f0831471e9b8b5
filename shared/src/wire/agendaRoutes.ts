/** The routes of a room's agenda: read and set it, and follow it step by step. */
import { z } from 'zod'
import { Agenda, Meeting, MINUTES_MAX, StepId } from '../domain/agenda'
import { RoundId } from '../domain/ids'
import { command, Done, get, Nothing, put } from './route'

export const AgendaView = z.object({
  version: z.number().int().nonnegative(),
  agenda: Agenda.nullable(),
  meeting: Meeting.nullable(),
})
export type AgendaView = z.infer<typeof AgendaView>

export const agendaRoutes = {
  /** With the words to whoever leads, which the session leaves out. */
  agenda: get('/api/rooms/:room/agenda', 'facilitator', AgendaView),
  /** `based` is the version it was made from; null takes the agenda away. */
  setAgenda: put(
    '/api/rooms/:room/agenda',
    'facilitator',
    z.object({ agenda: Agenda.nullable(), based: z.number().int().nonnegative() }),
    AgendaView,
  ),
  /** Begins a step, and the meeting with it where none runs: whatever the step does is done. `round`: what it opened. */
  goToStep: command(
    '/api/rooms/:room/agenda/step',
    'facilitator',
    z.object({ step: StepId }),
    z.object({ round: RoundId.nullable(), revision: z.number().int() }),
  ),
  /** The undo: the meeting is where it was before the step, also in time. What the step opened is called off by itself. */
  takeBackStep: command('/api/rooms/:room/agenda/back', 'facilitator', z.object({ step: StepId }), Done),
  /** More minutes for the step that is on; its clock gets them too. */
  extendStep: command(
    '/api/rooms/:room/agenda/extend',
    'facilitator',
    z.object({ minutes: z.number().int().min(1).max(MINUTES_MAX) }),
    Done,
  ),
  endMeeting: command('/api/rooms/:room/agenda/end', 'facilitator', Nothing, Done),
} as const
