/** Counts down to a moment by the server's clock. */
import { useEffect, useState } from 'react'
import { secondsLeft } from './clock'
import { useRoomSession } from './RoomSession'

/** Whole seconds left until `endsAt`; 0 when it has passed, null when there is nothing to wait for. */
export function useCountdown(endsAt: number | null): number | null {
  const { now } = useRoomSession()
  const [, tick] = useState(0)
  useEffect(() => {
    if (endsAt === null) return
    let timer: ReturnType<typeof setTimeout>
    const next = () => {
      const left = endsAt - now()
      // One more beat after the end, so that whoever watches sees the 0.
      if (left > -1000) timer = setTimeout(beat, left > 0 ? (left % 1000) + 5 : 1000)
    }
    const beat = () => {
      tick((n) => n + 1)
      next()
    }
    next()
    return () => clearTimeout(timer)
  }, [endsAt, now])
  return endsAt === null ? null : secondsLeft(endsAt, now())
}
