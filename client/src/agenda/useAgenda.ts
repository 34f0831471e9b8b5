/** The agenda as whoever leads has it: with the words to them, and laid out in time as things are going. */
import type { AgendaStep, Meeting } from '@samklang/shared/domain/agenda'
import { timelineOf, type Timeline } from '@samklang/shared/domain/timeline'
import { useCallback, useEffect, useState } from 'react'
import { call } from '../api'
import { useRoomSession } from '../session/RoomSession'
import { useFetched } from '../ui/useFetched'

export interface OwnAgenda {
  readonly version: number
  readonly steps: readonly AgendaStep[]
  readonly meeting: Meeting | null
  readonly timeline: Timeline
}

/** Milliseconds between two looks at the clock: it says minutes. */
const BEAT = 5_000

/** Null where the room has none, and while it is on its way. */
export function useAgenda(): OwnAgenda | null {
  const { room, session, now } = useRoomSession()
  const shown = session.agenda
  const fetch = useCallback(() => call('agenda', { params: { room } }), [room])
  const { found } = useFetched(fetch, shown?.version)
  const [, beat] = useState(0)
  const has = shown !== null
  useEffect(() => {
    if (!has) return undefined
    const timer = setInterval(() => beat((n) => n + 1), BEAT)
    return () => clearInterval(timer)
  }, [has])
  if (shown === null) return null
  // The session is sooner than what is fetched; only the words to whoever leads are not in it.
  const prompts = new Map(found?.agenda?.steps.map(({ id, prompt }) => [id, prompt]))
  const steps = shown.steps.map((step) => ({ ...step, prompt: prompts.get(step.id) ?? '' }))
  return { version: shown.version, steps, meeting: shown.meeting, timeline: timelineOf(steps, shown.meeting, now()) }
}
