/** The agenda while it is being made: kept on the device until it is saved, and compared with what others saved meanwhile. */
import { Agenda, type AgendaStep } from '@samklang/shared/domain/agenda'
import { useCallback, useRef, useState } from 'react'
import { z } from 'zod'
import { call, Refused } from '../api'
import { useRoomSession } from '../session/RoomSession'
import { remember, remembered } from '../ui/memory'
import { useFetched } from '../ui/useFetched'

const Kept = z.object({ based: z.number(), steps: z.array(z.looseObject({ id: z.string() })) })

export interface AgendaDraft {
  readonly steps: readonly AgendaStep[]
  /** Not as it is saved. */
  readonly changed: boolean
  /** Somebody else has saved another since this one was begun. */
  readonly theirs: boolean
  readonly hasSaved: boolean
  /** Every step has a name and its minutes. */
  readonly whole: boolean
  readonly canUndo: boolean
  readonly change: (steps: readonly AgendaStep[]) => void
  readonly undo: () => void
  /** @throws Refused, where it was not saved */
  readonly save: () => Promise<void>
  readonly remove: () => Promise<void>
  readonly takeTheirs: () => void
  readonly keepMine: () => void
}

interface Draft {
  readonly based: number
  readonly steps: readonly AgendaStep[]
  readonly before: readonly (readonly AgendaStep[])[]
}

/** Null until the saved one is here. */
export function useAgendaDraft(): AgendaDraft | null {
  const { room, session, refresh } = useRoomSession()
  const key = `samklang.agenda.${room}`
  const fetch = useCallback(() => call('agenda', { params: { room } }), [room])
  const { found, again } = useFetched(fetch, session.agenda?.version)
  const [draft, setDraft] = useState<Draft | null>(() => keptUnder(key))
  const latest = useRef(draft)
  if (found === null) return null
  const saved = found.agenda?.steps ?? []
  const now = draft ?? { based: found.version, steps: saved, before: [] }
  const keep = (next: Draft | null) => {
    latest.current = next
    remember(key, next === null ? null : JSON.stringify({ based: next.based, steps: next.steps }))
    setDraft(next)
  }
  const put = async (agenda: Agenda | null, based: number) => {
    const sent = latest.current
    let version = based
    try {
      version = (await call('setAgenda', { params: { room }, body: { agenda, based } })).version
    } catch (error) {
      if (error instanceof Refused && error.reason === 'agenda-changed') await again()
      throw error
    }
    await Promise.all([again(), refresh()])
    // What was changed while it was saved goes on from what is saved now.
    keep(latest.current === sent || latest.current === null ? null : { ...latest.current, based: version })
  }
  return {
    steps: now.steps,
    changed: draft !== null && JSON.stringify(draft.steps) !== JSON.stringify(saved),
    theirs: draft !== null && draft.based !== found.version,
    hasSaved: found.agenda !== null,
    whole: Agenda.safeParse({ steps: now.steps }).success,
    canUndo: now.before.length > 0,
    change: (steps) => keep({ based: now.based, steps, before: [...now.before, now.steps].slice(-50) }),
    undo: () => {
      const steps = now.before.at(-1)
      if (steps !== undefined) keep({ ...now, steps, before: now.before.slice(0, -1) })
    },
    save: () => put(Agenda.parse({ steps: now.steps }), now.based),
    remove: () => put(null, found.version),
    takeTheirs: () => keep(null),
    keepMine: () => keep({ ...now, based: found.version }),
  }
}

/** What was being written when the page was left; a step need not be whole for that. */
function keptUnder(key: string): Draft | null {
  try {
    const kept = Kept.parse(JSON.parse(remembered(key) ?? 'null'))
    // reason: written by this very file; what is not whole is told about before it is saved.
    return { based: kept.based, steps: kept.steps as unknown as AgendaStep[], before: [] }
  } catch {
    // Nothing was kept, or something else than what this version writes.
    return null
  }
}
