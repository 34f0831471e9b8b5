/** A room: lets people in, then lays out what their role sees. */
import type { RoomId } from '@samklang/shared/domain/ids'
import { useEffect, useSyncExternalStore, type ReactNode } from 'react'
import { RoomSessionProvider } from '../session/RoomSession'
import type { RoomState } from '../session/SessionKeeper'
import { useText } from '../text'
import { Loading } from '../theme/motif/Motif'
import { BlockedPage } from './BlockedPage'
import { enter, entryOf, onEntry } from './entry'
import { RoomInside } from './RoomInside'
import { ScorecardProvider } from '../scorecard/ScorecardProvider'
import { onSecret, takenSecret } from './secret'

export function RoomPage({ room }: { room: string }): ReactNode {
  const say = useText()
  const secret = useSyncExternalStore(onSecret, takenSecret)
  const entry = useSyncExternalStore(onEntry, () => entryOf(room))
  useEffect(() => {
    if (secret !== null) void enter(room, secret)
  }, [room, secret])

  if (entry.state === 'unreachable') {
    return <BlockedPage reason="unreachable" again={() => secret !== null && void enter(room, secret)} />
  }
  if (secret !== null || entry.state === 'entering') return <Loading text={say('room.entering')} />
  const refusedLink = entry.state === 'refused' ? entry.reason : null
  return (
    <RoomSessionProvider
      // reason: an id that is no room's is refused by the server, and the page says so
      room={room as RoomId}
      renderOtherwise={(state, refresh) => <Outside state={state} refusedLink={refusedLink} refresh={refresh} />}
    >
      <ScorecardProvider>
        <RoomInside />
      </ScorecardProvider>
    </RoomSessionProvider>
  )
}

function Outside(props: {
  state: Exclude<RoomState, { state: 'in' }>
  refusedLink: Extract<RoomState, { state: 'refused' }>['reason'] | null
  refresh: () => Promise<void>
}): ReactNode {
  const say = useText()
  const { state, refusedLink, refresh } = props
  if (state.state === 'loading') return <Loading text={say('room.entering')} />
  const again = () => void refresh()
  if (state.state === 'unreachable') return <BlockedPage reason="unreachable" again={again} />
  // Without a pass, what was wrong with the link is the better reason.
  return <BlockedPage reason={state.reason === 'no-pass' ? (refusedLink ?? 'no-pass') : state.reason} again={again} />
}
