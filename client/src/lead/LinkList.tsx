/** The room's three links: copied, shown as QR, replaced, blocked. */
import { Button, Heading } from '@digdir/designsystemet-react'
import { Role } from '@samklang/shared/domain/role'
import type { RoomLink } from '@samklang/shared/wire/rest'
import { useState, type ReactNode } from 'react'
import { call } from '../api'
import { problemText, useDoing } from '../problem'
import { useLinks } from '../room/useLinks'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { Confirm } from '../ui/Confirm'
import { CopyButton } from '../ui/CopyButton'
import { Problem } from '../ui/Problem'
import { QrCode } from '../ui/QrCode'

const order: readonly Role[] = ['participant', 'observer', 'facilitator']

export function LinkList(): ReactNode {
  const say = useText()
  const { room } = useRoomSession()
  const { links, failed, refresh } = useLinks()
  const { run, problem } = useDoing()
  const [asking, setAsking] = useState<{ role: Role; act: 'replace' | 'revoke' } | null>(null)
  /** The new facilitator's link, which the server shows only once. */
  const [fresh, setFresh] = useState<RoomLink | null>(null)

  const change = async ({ role, act }: { role: Role; act: 'replace' | 'revoke' }) => {
    const params = { room, role }
    if (act === 'replace') {
      const link = await run(() => call('replaceLink', { params, body: {} }))
      if (link !== null && role === 'facilitator') setFresh(link)
    } else {
      await run(() => call('revokeLink', { params, body: {} }))
      if (role === 'facilitator') setFresh(null)
    }
    await refresh()
  }

  return (
    <>
      {failed === null ? null : <p role="alert">{problemText(say, failed)}</p>}
      <Problem text={problem} />
      <ul className="links">
        {order.flatMap((role) => {
          const link = links?.find((one) => one.role === role)
          if (link === undefined) return []
          const shown = role === 'facilitator' && fresh !== null ? fresh : link
          return [<LinkRow key={role} link={shown} onAsk={(act) => setAsking({ role, act })} />]
        })}
      </ul>
      {asking === null ? null : (
        <Confirm
          title={say(`lead.links.${asking.act}Title`)}
          text={say(`lead.links.${asking.act}Text`)}
          yes={say(`lead.links.${asking.act}`)}
          no={say('common.cancel')}
          onYes={() => void change(asking)}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  )
}

function LinkRow({ link, onAsk }: { link: RoomLink; onAsk: (act: 'replace' | 'revoke') => void }): ReactNode {
  const say = useText()
  const [qr, setQr] = useState(false)
  const { role, url, revoked } = link
  const name = say(`room.links.${role}`)
  return (
    <li>
      <Heading level={3} data-size="2xs">
        {name}
      </Heading>
      {revoked ? <p>{say('lead.links.revoked')}</p> : null}
      {!revoked && role === 'facilitator' ? (
        <p>{say(url === null ? 'lead.links.facilitatorHidden' : 'lead.links.newFacilitator')}</p>
      ) : null}
      {url === null || revoked ? null : <code>{url}</code>}
      {url === null || !qr ? null : <QrCode text={url} label={say('start.made.qr', { which: name })} />}
      <div className="ui-row">
        {url === null || revoked ? null : (
          <>
            <CopyButton text={url} what={name} />
            <Button variant="tertiary" data-size="sm" aria-expanded={qr} onClick={() => setQr(!qr)}>
              {say('lead.links.qr')}
              <span className="sk-hidden">: {name}</span>
            </Button>
          </>
        )}
        <Button variant="tertiary" data-size="sm" onClick={() => onAsk('replace')}>
          {say('lead.links.replace')}
          <span className="sk-hidden">: {name}</span>
        </Button>
        {revoked ? null : (
          <Button variant="tertiary" data-size="sm" data-color="danger" onClick={() => onAsk('revoke')}>
            {say('lead.links.revoke')}
            <span className="sk-hidden">: {name}</span>
          </Button>
        )}
      </div>
    </li>
  )
}
