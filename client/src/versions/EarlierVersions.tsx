/** The earlier versions, shown over whatever page one is on; fetched only by those who open them. */
import { lazy, Suspense, type ReactNode } from 'react'
import { useRoomSession } from '../session/RoomSession'
import { closeVersions, useVersionsOpen } from './opening'

const VersionsDialog = lazy(() => import('./VersionsDialog').then((file) => ({ default: file.VersionsDialog })))

export function EarlierVersions(): ReactNode {
  const { role } = useRoomSession()
  const open = useVersionsOpen()
  if (!open || role !== 'facilitator') return null
  return (
    <Suspense fallback={null}>
      <VersionsDialog onClose={closeVersions} />
    </Suspense>
  )
}
