/** The values poster on pages that have no board open: asked for when the page opens, and now and then while it is seen. */
import { useCallback, useEffect, type ReactNode } from 'react'
import { call } from '../api'
import { useRoomSession } from '../session/RoomSession'
import { useFetched } from '../ui/useFetched'
import { Poster } from './Poster'

/** Milliseconds; a poster is written in a workshop and stands for a year. */
const EVERY = 60_000

export function PosterByRest(): ReactNode {
  const { room } = useRoomSession()
  const ask = useCallback(() => call('templates', { params: { room } }), [room])
  const { found, again } = useFetched(ask, room)
  useEffect(() => {
    const look = () => void (document.visibilityState === 'visible' && again())
    const timer = setInterval(look, EVERY)
    return () => clearInterval(timer)
  }, [again])
  return found === null ? null : <Poster parts={found.poster} beside="question" />
}
