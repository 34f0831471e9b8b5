/** A room's assessments as they are read: the present one from the session, earlier ones asked for when somebody looks. */
import type { AssessmentInfo } from '@samklang/shared/domain/assessment'
import type { Assessed } from '@samklang/shared/domain/comparison'
import type { RoomId } from '@samklang/shared/domain/ids'
import { samson, type Scorecard, scorecardName } from '@samklang/shared/domain/scorecard'
import { answeredOf } from '@samklang/shared/results/itemView'
import type { AssessmentView } from '@samklang/shared/wire/assessments'
import { useCallback, useMemo } from 'react'
import { call, Refused } from '../api'
import { keepScorecard, keptScorecard } from '../scorecard/kept'
import { useRoomSession, type RoomSession } from '../session/RoomSession'
import { useFetched } from '../ui/useFetched'

export interface Seen {
  readonly info: AssessmentInfo
  readonly view: AssessmentView
  readonly scorecard: Scorecard
  readonly assessed: Assessed
}

export interface SeenAssessments {
  /** As many as were asked for, oldest first; null until all have come. */
  readonly seen: readonly Seen[] | null
  readonly failed: boolean
  readonly again: () => Promise<void>
}

/** Earlier ones do not change; they are asked for again only where their names have. */
export function useSeen(infos: readonly AssessmentInfo[]): SeenAssessments {
  const { room, session, turnout } = useRoomSession()
  const key = JSON.stringify(infos)
  const present = session.assessment.id
  const fetch = useCallback(
    () =>
      Promise.all(
        // reason: `key` is the very list
        (JSON.parse(key) as AssessmentInfo[]).map(async (info) => ({
          info,
          view: info.id === present ? null : await call('assessment', { params: { room, assessment: info.id } }),
          scorecard: await scorecardNamed(room, info.scorecard),
        })),
      ),
    [room, key, present],
  )
  const { found, failed, again } = useFetched(fetch, key)
  const seen = useMemo(
    () =>
      found?.map(({ info, view, scorecard }): Seen => {
        const shown = view ?? presentView({ session, turnout })
        return { info, view: shown, scorecard, assessed: { ...answeredOf(shown, scorecard), scorecard } }
      }) ?? null,
    [found, session, turnout],
  )
  return { seen, failed: failed !== null, again }
}

function presentView({ session, turnout }: Pick<RoomSession, 'session' | 'turnout'>): AssessmentView {
  const { assessment, rounds, results, outcomes, talked, talkList } = session
  const published = rounds.filter(({ state }) => state === 'published')
  const answered = published.flatMap(({ id }) => {
    const n = turnout.answered[id]
    return n === undefined ? [] : [[id, n] as const]
  })
  return { assessment, rounds: published, results, outcomes, talked, talkList, turnout: Object.fromEntries(answered) }
}

async function scorecardNamed(room: RoomId, name: string): Promise<Scorecard> {
  if (name === scorecardName(samson)) return samson
  const kept = await keptScorecard(name)
  if (kept !== null) return kept
  try {
    const scorecard = await call('scorecard', { params: { room, scorecard: name } })
    void keepScorecard(name, scorecard)
    return scorecard
  } catch (error) {
    // The product's own in an older version, which the server reads by the present one as well.
    if (error instanceof Refused && error.reason === 'scorecard-not-found') return samson
    throw error
  }
}
