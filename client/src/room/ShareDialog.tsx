/** The way in for everybody else: a large QR code and the participants' link. */
import { Dialog, Heading, Paragraph } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import { problemText } from '../problem'
import { useText } from '../text'
import { Arcs } from '../theme/motif/Motif'
import { CopyButton } from '../ui/CopyButton'
import { QrCode } from '../ui/QrCode'
import { addressFor, useLinks } from './useLinks'

export function ShareDialog({ onClose }: { onClose: () => void }): ReactNode {
  const say = useText()
  const { links, failed } = useLinks()
  const address = addressFor(links, 'participant')
  return (
    <Dialog
      open
      onClose={onClose}
      closeButton={say('common.close')}
      closedby="any"
      className="room-share"
      aria-label={say('room.links.title')}
    >
      <Heading level={2} data-size="sm">
        {say('room.links.title')}
      </Heading>
      {address === null ? null : (
        <>
          <QrCode text={address} label={say('room.links.qr')} />
          <Paragraph>{say('room.links.text')}</Paragraph>
          <div className="room-share__link">
            <code>{address}</code>
            <CopyButton text={address} what={say('room.links.participant')} />
          </div>
        </>
      )}
      {links === null && failed === null ? <Arcs state="turning" /> : null}
      {links !== null && address === null ? <Paragraph>{say('room.links.none')}</Paragraph> : null}
      {failed === null ? null : <Paragraph role="alert">{problemText(say, failed)}</Paragraph>}
    </Dialog>
  )
}
