/** Gives the pages of a room its scorecard: the product's own at once, a room's own as soon as it is here. */
import { type LanguageTag } from '@samklang/shared/domain/language'
import { languagesOf } from '@samklang/shared/domain/readScorecard'
import { samson, type Scorecard, scorecardName } from '@samklang/shared/domain/scorecard'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { call } from '../api'
import { pageAt } from '../room/pages'
import { useRoomSession } from '../session/RoomSession'
import { useLanguage, useText } from '../text'
import { Loading } from '../theme/motif/Motif'
import { remember, remembered } from '../ui/memory'
import { AS_THE_PAGE, pickedOf } from './choice'
import { keepScorecard, keptScorecard } from './kept'
import { ScorecardContext } from './scorecard'

/** Milliseconds before a scorecard that could not be fetched is asked for again. */
const AGAIN = 3000

export function ScorecardProvider({ children }: { children: ReactNode }): ReactNode {
  const say = useText()
  const { room, session } = useRoomSession()
  const { language } = useLanguage()
  const name = session.room.scorecard
  const [own, setOwn] = useState<{ name: string; scorecard: Scorecard } | null>(null)
  const [path] = useLocation()
  // The projector stands on the device of whoever leads, and speaks to others than them.
  const key = `samklang.scorecardLanguage.${room}${pageAt(path) === 'screen' ? '.screen' : ''}`
  const [kept, setKept] = useState(() => remembered(key))
  const ours = name === scorecardName(samson)
  useEffect(() => {
    if (ours) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let over = false
    const find = async (): Promise<void> => {
      const scorecard = (await keptScorecard(name)) ?? (await fetched(room, name))
      if (over) return
      if (scorecard === null) timer = setTimeout(() => void find(), AGAIN)
      else setOwn({ name, scorecard })
    }
    void find()
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [room, name, ours])

  // While a newer version is on its way the one before it stays: nothing on the page jumps away.
  if (ours && own?.name !== name) setOwn({ name, scorecard: samson })
  const scorecard = ours ? samson : (own?.scorecard ?? null)
  const value = useMemo(() => {
    if (scorecard === null) return null
    const picked = pickedOf(kept, languagesOf(scorecard), navigator.languages)
    return {
      scorecard,
      chosen: picked,
      wanted: picked ?? language,
      ofRoom: session.room.language,
      choose: (next: LanguageTag | null) => {
        remember(key, next ?? AS_THE_PAGE)
        setKept(next ?? AS_THE_PAGE)
      },
    }
  }, [scorecard, kept, language, key, session.room.language])
  if (value === null) return <Loading text={say('room.entering')} />
  return <ScorecardContext value={value}>{children}</ScorecardContext>
}

async function fetched(room: string, name: string): Promise<Scorecard | null> {
  try {
    const scorecard = await call('scorecard', { params: { room, scorecard: name } })
    void keepScorecard(name, scorecard)
    return scorecard
  } catch {
    // reason: without a network, or while the room is putting another in use; it is asked for again
    return null
  }
}
