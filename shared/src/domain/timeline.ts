/** When each step of an agenda begins and ends as things are going: what runs late moves the rest, and slack gives way first. */
import { type AgendaStep, type Meeting, MINUTE, stepNow } from './agenda'

export interface StepTime {
  readonly id: string
  /** Milliseconds since 1970; of a step that was left out, the moment it would have begun. */
  readonly from: number
  readonly to: number
  readonly state: 'done' | 'now' | 'ahead' | 'skipped'
}

export interface Timeline {
  readonly steps: readonly StepTime[]
  readonly end: number
  /** Whole minutes after the end that was planned; 0 while it holds. */
  readonly late: number
}

type Planned = Pick<AgendaStep, 'id' | 'minutes' | 'does'>

/**
 * The agenda laid out in time. Without a meeting it is laid out from `now`. The present step lasts its minutes or until
 * `now`, whichever is later; those ahead follow one another; slack shrinks by what the rest is late, down to nothing.
 */
export function timelineOf(steps: readonly Planned[], meeting: Meeting | null, now: number): Timeline {
  const current = stepNow(steps, meeting)
  if (meeting === null) return laidOut(steps, now)
  if (meeting.endedAt !== null) return over(steps, meeting, meeting.endedAt)
  // The present step may have been taken out of the agenda: the rest is ahead, from now.
  return running(steps, meeting, current ?? null, now)
}

function running(steps: readonly Planned[], meeting: Meeting, current: Planned | null, now: number): Timeline {
  const at = current === null ? -1 : steps.indexOf(current)
  const began = meeting.visits.at(-1)?.at ?? meeting.startedAt
  const until = current === null ? now : Math.max(now, began + current.minutes * MINUTE)
  const isAhead = (step: Planned, place: number): boolean => place > at && !wasOn(meeting, step.id)
  const ahead = steps.filter(isAhead)
  const planned = until + ahead.reduce((sum, { minutes }) => sum + minutes * MINUTE, 0)
  let tooMuch = Math.max(0, planned - meeting.plannedEnd)
  let from = until
  const times = steps.map((step, place): StepTime => {
    if (step === current) return { id: step.id, from: began, to: until, state: 'now' }
    if (!isAhead(step, place)) return past(step, meeting, began)
    const gives = step.does.kind === 'slack' ? Math.min(tooMuch, step.minutes * MINUTE) : 0
    tooMuch -= gives
    const to = from + step.minutes * MINUTE - gives
    const time = { id: step.id, from, to, state: 'ahead' } as const
    from = to
    return time
  })
  return { steps: times, end: from, late: Math.max(0, Math.ceil((from - meeting.plannedEnd) / MINUTE)) }
}

/** From its first visit until another step began; one that was passed over takes no time. */
function past(step: Planned, meeting: Meeting, began: number): StepTime {
  const first = meeting.visits.findIndex((visit) => visit.step === step.id)
  const from = meeting.visits[first]?.at
  if (from === undefined) return { id: step.id, from: began, to: began, state: 'skipped' }
  return { id: step.id, from, to: meeting.visits[first + 1]?.at ?? began, state: 'done' }
}

/** A meeting that has ended, as it went. */
function over(steps: readonly Planned[], meeting: Meeting, end: number): Timeline {
  return {
    steps: steps.map((step) => past(step, meeting, end)),
    end,
    late: Math.max(0, Math.ceil((end - meeting.plannedEnd) / MINUTE)),
  }
}

function laidOut(steps: readonly Planned[], start: number): Timeline {
  let from = start
  const times = steps.map(({ id, minutes }): StepTime => {
    const time = { id, from, to: from + minutes * MINUTE, state: 'ahead' } as const
    from = time.to
    return time
  })
  return { steps: times, end: from, late: 0 }
}

const wasOn = (meeting: Meeting, id: string): boolean => meeting.visits.some(({ step }) => step === id)
