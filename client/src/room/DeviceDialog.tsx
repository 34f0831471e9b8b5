/** A one-time code and its QR, so that a phone and a laptop are one person. */
import { Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react'
import type { ReplyOf } from '@samklang/shared/wire/rest'
import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { call } from '../api'
import { addressOf } from '../base'
import { useDoing } from '../problem'
import { useRoomSession } from '../session/RoomSession'
import { useCountdown } from '../session/useCountdown'
import { useText } from '../text'
import { Problem } from '../ui/Problem'
import { QrCode } from '../ui/QrCode'

export function DeviceDialog({ onClose }: { onClose: () => void }): ReactNode {
  const say = useText()
  const { room } = useRoomSession()
  const { run, busy, problem } = useDoing()
  const [made, setMade] = useState<ReplyOf<'makeDeviceCode'> | null>(null)
  const left = useCountdown(made?.expiresAt ?? null)
  const make = useCallback(
    () => run(() => call('makeDeviceCode', { params: { room }, body: {} })).then((code) => code && setMade(code)),
    [room, run],
  )
  useEffect(() => void make(), [make])
  const gone = left === 0
  return (
    <Dialog
      open
      onClose={onClose}
      closeButton={say('common.close')}
      closedby="any"
      className="room-share"
      aria-label={say('room.device.title')}
    >
      <Heading level={2} data-size="sm">
        {say('room.device.title')}
      </Heading>
      <Paragraph>{say('room.device.text', { address: shortAddress(addressOf('/enhet')) })}</Paragraph>
      {made === null || gone ? null : (
        <>
          <QrCode text={made.url} label={say('room.device.qr')} />
          <p className="room-code">
            <span className="sk-hidden">{say('room.device.code')}: </span>
            {made.code}
          </p>
          <Paragraph data-size="sm">{say('room.device.lasts', { minutes: Math.ceil((left ?? 0) / 60) })}</Paragraph>
        </>
      )}
      {gone ? <Paragraph>{say('room.device.gone')}</Paragraph> : null}
      <Problem text={problem} />
      {gone || problem !== null ? (
        <Button onClick={() => void make()} loading={busy}>
          {say('room.device.again')}
        </Button>
      ) : null}
    </Dialog>
  )
}

/** Without the scheme, as people say it. */
function shortAddress(address: string): string {
  return address.replace(/^https?:\/\//, '')
}
