/** What result sentences are said with: the page's language and the room's situation. */
import { useMemo } from 'react'
import { useRoomSession } from '../session/RoomSession'
import { useLanguage, useText } from '../text'
import type { Speaker } from './sentences'

export function useSpeaker(): Speaker {
  const say = useText()
  const { language } = useLanguage()
  const { situation } = useRoomSession().session.room
  return useMemo(() => ({ say, language, situation }), [say, language, situation])
}
