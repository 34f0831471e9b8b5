/** Before it begins: the participants' code and link, large enough to be scanned from this screen. */
import { Paragraph } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import { addressFor, useLinks } from '../room/useLinks'
import { useText } from '../text'
import { CopyButton } from '../ui/CopyButton'
import { QrCode } from '../ui/QrCode'

export function WayIn(): ReactNode {
  const say = useText()
  const { links } = useLinks()
  const address = addressFor(links, 'participant')
  if (address === null) return null
  return (
    <div className="way-in">
      <QrCode text={address} label={say('room.links.qr')} />
      <div className="way-in__words">
        <Paragraph>{say('room.links.text')}</Paragraph>
        <code>{address}</code>
        <CopyButton text={address} what={say('room.links.participant')} />
      </div>
    </div>
  )
}
