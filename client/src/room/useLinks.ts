/** The room's capability links, for whoever leads. */
import type { Role } from '@samklang/shared/domain/role'
import type { RoomLink } from '@samklang/shared/wire/rest'
import { useCallback, useEffect, useState } from 'react'
import { call } from '../api'
import { useRoomSession } from '../session/RoomSession'

export interface Links {
  /** Null until they have come. */
  readonly links: readonly RoomLink[] | null
  readonly failed: unknown
  readonly refresh: () => Promise<void>
}

export function useLinks(): Links {
  const { room } = useRoomSession()
  const [links, setLinks] = useState<readonly RoomLink[] | null>(null)
  const [failed, setFailed] = useState<unknown>(null)
  const refresh = useCallback(
    () =>
      call('links', { params: { room } }).then((found) => {
        setLinks(found)
        setFailed(null)
      }, setFailed),
    [room],
  )
  useEffect(() => void refresh(), [refresh])
  return { links, failed, refresh }
}

/** The address of the link for a role; null where it is revoked or only its digest is kept. */
export function addressFor(links: readonly RoomLink[] | null, role: Role): string | null {
  return links?.find((link) => link.role === role && !link.revoked)?.url ?? null
}
