/** Gives the pages of a room its session, who I am there and the server's clock. */
import type { RoomId } from '@samklang/shared/domain/ids'
import type { Role } from '@samklang/shared/domain/role'
import type { Me } from '@samklang/shared/wire/rest'
import type { SessionView, Turnout } from '@samklang/shared/wire/session'
import { createContext, use, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react'
import { call } from '../api'
import { sessionSocket } from '../live/sessionSocket'
import { useLanguage } from '../text'
import { forgetSession, keepSession, keptSession } from './kept'
import { SessionKeeper, type Connection, type RoomState } from './SessionKeeper'

export interface RoomSession {
  readonly room: RoomId
  readonly session: SessionView
  readonly turnout: Turnout
  readonly me: Me
  readonly role: Role
  readonly connection: Connection
  /** The server's clock, in milliseconds since 1970. */
  readonly now: () => number
  /** Asks the server again, for instance right after a command. */
  readonly refresh: () => Promise<void>
  /** Tells the pages who I am now, after joining. */
  readonly iAm: (me: Me) => void
}

export const RoomSessionContext = createContext<RoomSession | null>(null)

/** The room I am in. Only inside RoomSessionProvider, which shows its children when there is a session. */
export function useRoomSession(): RoomSession {
  const room = use(RoomSessionContext)
  if (room === null) throw new Error('useRoomSession is used outside RoomSessionProvider.')
  return room
}

/** `renderOtherwise` is shown while there is no session: still loading, refused, or nobody answers. */
export function RoomSessionProvider(props: {
  room: RoomId
  renderOtherwise: (state: Exclude<RoomState, { state: 'in' }>, refresh: () => Promise<void>) => ReactNode
  children: ReactNode
}): ReactNode {
  const { room, renderOtherwise, children } = props
  const { suggest } = useLanguage()
  const [keeper] = useState(() => keeperOf(room))
  useEffect(() => keeper.start(), [keeper])
  const state = useSyncExternalStore(keeper.subscribe, keeper.snapshot)
  const online = useSyncExternalStore(onNetwork, () => navigator.onLine)

  const language = state.state === 'in' ? state.session.room.language : null
  useEffect(() => {
    suggest(language)
    return () => suggest(null)
  }, [language, suggest])

  const value = useMemo<RoomSession | null>(() => {
    if (state.state !== 'in') return null
    const { session, turnout, me } = state
    // The browser knows sooner than a socket that falls silent.
    const connection = online ? state.connection : 'offline'
    const { now, refresh, iAm } = keeper
    return { room, session, turnout, me, role: me.role, connection, now, refresh, iAm }
  }, [keeper, online, room, state])

  if (state.state !== 'in') return renderOtherwise(state, keeper.refresh)
  return <RoomSessionContext value={value}>{children}</RoomSessionContext>
}

function onNetwork(changed: () => void): () => void {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}

function keeperOf(room: RoomId): SessionKeeper {
  const params = { room }
  return new SessionKeeper({
    fetchSession: () => call('session', { params }),
    fetchMe: () => call('me', { params }),
    openSocket: (events) => sessionSocket(room, events),
    kept: () => keptSession(room),
    keep: (kept) => void keepSession(room, kept),
    forget: () => void forgetSession(room),
    now: () => Date.now(),
    wait: (work, milliseconds) => {
      const timer = setTimeout(work, milliseconds)
      return () => clearTimeout(timer)
    },
    chance: Math.random,
  })
}
