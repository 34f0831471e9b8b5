/** The menu in the bar: pages that have no tab, language, light or dark, another device, who I am. */
import { Button, Dropdown } from '@digdir/designsystemet-react'
import { MenuHamburgerIcon } from '@navikt/aksel-icons'
import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { nameOf } from './nameOf'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { ScorecardLanguage } from '../scorecard/ScorecardLanguage'
import { LanguageSwitch, SchemeSwitch } from '../theme/Switches'
import { openVersions } from '../versions/opening'
import { DeviceDialog } from './DeviceDialog'
import { PersonDialog } from './PersonDialog'
import { pathOf, type PageName } from './pages'
import { RoomLinks } from './RoomNav'

export function RoomMenu({ page, wide }: { page: PageName | null; wide: boolean }): ReactNode {
  const say = useText()
  const { room, me, role } = useRoomSession()
  const [open, setOpen] = useState(false)
  const [dialog, setDialog] = useState<'device' | 'person' | null>(null)
  const show = (next: 'device' | 'person') => {
    setOpen(false)
    setDialog(next)
  }
  return (
    <>
      <Dropdown.TriggerContext>
        <Dropdown.Trigger variant="tertiary" data-size="sm" aria-expanded={open}>
          <MenuHamburgerIcon aria-hidden />
          <span className={wide ? undefined : 'sk-hidden'}>{say('room.menu')}</span>
        </Dropdown.Trigger>
        <Dropdown
          className="room-menu"
          placement="bottom-end"
          open={open}
          onOpen={() => setOpen(true)}
          onClose={() => setOpen(false)}
        >
          {wide ? null : (
            <nav className="room-menu__pages" aria-label={say('room.morePages')} onClickCapture={() => setOpen(false)}>
              <RoomLinks page={page} only={['lead', 'board', 'list', 'report', 'screen']} />
            </nav>
          )}
          {role === 'facilitator' ? (
            <nav className="room-menu__pages" aria-label={say('editor.title')} onClickCapture={() => setOpen(false)}>
              <Link href={pathOf(room, 'scorecard')} aria-current={page === 'scorecard' ? 'page' : undefined}>
                {say('room.page.scorecard')}
              </Link>
              <Link href={pathOf(room, 'agenda')} aria-current={page === 'agenda' ? 'page' : undefined}>
                {say('room.page.agenda')}
              </Link>
            </nav>
          ) : null}
          {me.joined ? (
            <div className="room-menu__group">
              <span>{say('room.join.youAre', { name: nameOf(say, me) })}</span>
              <Button variant="secondary" data-size="sm" onClick={() => show('person')}>
                {say('room.join.change')}
              </Button>
            </div>
          ) : null}
          <div className="room-menu__group">
            <Button variant="secondary" data-size="sm" onClick={() => show('device')}>
              {say('room.device.menu')}
            </Button>
          </div>
          {role === 'facilitator' ? (
            <div className="room-menu__group">
              <Button
                variant="secondary"
                data-size="sm"
                onClick={() => {
                  setOpen(false)
                  openVersions()
                }}
              >
                {say('versions.name')}
              </Button>
            </div>
          ) : null}
          <LanguageSwitch />
          <ScorecardLanguage always />
          <SchemeSwitch />
        </Dropdown>
      </Dropdown.TriggerContext>
      {dialog === 'device' ? <DeviceDialog onClose={() => setDialog(null)} /> : null}
      {dialog === 'person' ? <PersonDialog onClose={() => setDialog(null)} /> : null}
    </>
  )
}
