/** Shows a page as it stood in an earlier assessment: its results and its scorecard, and everything else as it is now. */
import { isVoteRound } from '@samklang/shared/domain/vote'
import { use, useMemo, type ReactNode } from 'react'
import { ScorecardContext } from '../scorecard/scorecard'
import { RoomSessionContext, useRoomSession } from '../session/RoomSession'
import { useLanguage } from '../text'
import type { Seen } from './seen'

/** Inside, the session's `assessment.finishedAt` is set: whatever would change results is not offered there. */
export function AsOf({ seen, children }: { seen: Seen; children: ReactNode }): ReactNode {
  const now = useRoomSession()
  const words = use(ScorecardContext)
  const { language } = useLanguage()
  const value = useMemo(() => {
    const { assessment, rounds, results, outcomes, talked, talkList } = seen.view
    const votes = now.session.rounds.filter(isVoteRound)
    const published = { assessment, rounds: [...rounds, ...votes], results, outcomes, talked, talkList }
    return { ...now, session: { ...now.session, ...published, joint: {}, proposal: null, focus: welcome } }
  }, [now, seen])
  const scorecard = useMemo(
    () => ({
      ...(words ?? { chosen: null, wanted: language, ofRoom: now.session.room.language, choose: () => undefined }),
      scorecard: seen.scorecard,
    }),
    [words, language, now.session.room.language, seen.scorecard],
  )
  return (
    <RoomSessionContext value={value}>
      <ScorecardContext value={scorecard}>{children}</ScorecardContext>
    </RoomSessionContext>
  )
}

const welcome = { kind: 'welcome' } as const
