/** What result sentences are said with: the reader's scorecard and the room's situation. */
import { useMemo } from 'react'
import { useRoomSession } from '../session/RoomSession'
import { useScorecard } from '../scorecard/scorecard'
import { useText } from '../text'
import type { Speaker } from '@samklang/shared/results/sentences'

export function useSpeaker(): Speaker {
  const say = useText()
  const scorecard = useScorecard()
  const { situation } = useRoomSession().session.room
  return useMemo(() => ({ say, scorecard, situation }), [say, scorecard, situation])
}
