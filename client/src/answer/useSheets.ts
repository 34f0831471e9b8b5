/** This person's answer sheets, kept up to date on the page and sent when the network comes back. */
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { useTellSaving } from '../saving'
import { useRoomSession } from '../session/RoomSession'
import { type Sheets, sheetsOf } from './sheets'

/** Every page of a room a participant sees uses it, so that answers are sent whichever page is open. */
export function useSheets(): Sheets {
  const { room, me, connection } = useRoomSession()
  const sheets = useMemo(() => sheetsOf(room, me.id), [room, me.id])
  useSyncExternalStore(sheets.listen, sheets.version)
  useEffect(() => void sheets.begin(), [sheets])
  useEffect(() => {
    if (connection !== 'offline') sheets.flush()
  }, [sheets, connection])
  useEffect(() => {
    window.addEventListener('online', sheets.flush)
    return () => window.removeEventListener('online', sheets.flush)
  }, [sheets])
  useTellSaving('answers', sheets.saving())
  return sheets
}
