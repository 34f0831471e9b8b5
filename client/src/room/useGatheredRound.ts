/** Shows the note that everybody has been gathered round, once for each time. */
import { useEffect } from 'react'
import { useRoomSession } from '../session/RoomSession'

/** `show` must be stable; null while there is nothing to show it on yet. */
export function useGatheredRound(show: ((note: string) => void) | null): void {
  const { focus, gathered } = useRoomSession().session
  const call = focus.kind === 'board' && focus.note !== undefined ? `${gathered} ${focus.note}` : null
  useEffect(() => {
    const note = call?.split(' ')[1]
    if (note !== undefined) show?.(note)
  }, [call, show])
}
