/** An assessment's scorecard in the words its reader has chosen. */
import type { ReadScorecard } from '@samklang/shared/domain/readScorecard'
import { use } from 'react'
import { read, ScorecardContext } from '../scorecard/scorecard'
import { useRoomSession } from '../session/RoomSession'
import { useLanguage } from '../text'
import type { Seen } from './seen'

export function useScorecardOf({ scorecard }: Pick<Seen, 'scorecard'>): ReadScorecard {
  const chosen = use(ScorecardContext)
  const { language } = useLanguage()
  const { session } = useRoomSession()
  return read(scorecard, chosen?.wanted ?? language, session.room.language)
}
