/** The ways to the pages of a room: tabs at the thumb, or a row at the top. */
import { ChatIcon, ExternalLinkIcon, LightBulbIcon, PlayIcon, TasklistIcon } from '@navikt/aksel-icons'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { addressOf } from '../base'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { ProfileIcon } from '../theme/ProfileIcon'
import { pathOf, type PageName } from './pages'

const tabs = [
  ['answer', ChatIcon],
  ['ideas', LightBulbIcon],
  ['measures', TasklistIcon],
  ['profile', ProfileIcon],
] as const

const leading = [['lead', PlayIcon], ...tabs] as const

/** At the thumb, on narrow screens; whoever leads finds the panel there too. */
export function RoomTabs({ page }: { page: PageName | null }): ReactNode {
  const say = useText()
  const { room, role } = useRoomSession()
  const shown =
    role === 'facilitator' ? leading : role === 'observer' ? tabs.filter(([name]) => name !== 'ideas') : tabs
  return (
    <nav className="room-tabs" aria-label={say('room.navigation')}>
      {shown.map(([name, Icon]) => (
        <Link key={name} href={pathOf(room, name)} aria-current={page === name ? 'page' : undefined}>
          <Icon aria-hidden focusable={false} />
          {say(name === 'answer' && role === 'observer' ? 'room.page.now' : `room.page.${name}`)}
        </Link>
      ))}
    </nav>
  )
}

/** Every page this role has, as a row or in the menu. */
export function RoomLinks({ page, only }: { page: PageName | null; only?: readonly PageName[] }): ReactNode {
  const say = useText()
  const { room, role } = useRoomSession()
  const shown = pagesOf(role).filter((name) => only === undefined || only.includes(name))
  return shown.map((name) =>
    name === 'screen' ? (
      // A window that can be moved to the projector; the same one each time.
      <a key={name} href={addressOf(pathOf(room, name))} target={`samklang-screen-${room}`} rel="noreferrer">
        {say('room.page.screen')}
        <ExternalLinkIcon aria-hidden />
        <span className="sk-hidden">{say('room.screenOpens')}</span>
      </a>
    ) : (
      <Link key={name} href={pathOf(room, name)} aria-current={page === name ? 'page' : undefined}>
        {say(name === 'answer' && role === 'observer' ? 'room.page.now' : `room.page.${name}`)}
      </Link>
    ),
  )
}

function pagesOf(role: 'observer' | 'participant' | 'facilitator'): PageName[] {
  const everybody: PageName[] = ['answer', 'ideas', 'measures', 'profile', 'report', 'board', 'list']
  if (role === 'observer') return everybody.filter((name) => name !== 'ideas')
  return role === 'facilitator' ? ['lead', ...everybody, 'screen'] : everybody
}
