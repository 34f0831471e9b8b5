/** The room's three links, with what each is for, and what to do now. */
import { Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import { Role } from '@samklang/shared/domain/role'
import type { ReplyOf } from '@samklang/shared/wire/rest'
import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { useText } from '../text'
import { CopyButton } from '../ui/CopyButton'
import { QrCode } from '../ui/QrCode'

/** The one that is shown only now comes first. */
const order: readonly Role[] = ['facilitator', 'participant', 'observer']

export function RoomMade({ title, made }: { title: string; made: ReplyOf<'createRoom'> }): ReactNode {
  const say = useText()
  return (
    <>
      <Paragraph>{say('start.made.text', { title: title.trim() })}</Paragraph>
      <ul className="made">
        {order.map((role) => {
          const address = made.links.find((link) => link.role === role)?.url ?? null
          return address === null ? null : <MadeLink key={role} role={role} address={address} />
        })}
      </ul>
      <Heading level={2} data-size="sm">
        {say('start.made.nowTitle')}
      </Heading>
      <ol className="made__now">
        <li>{say('start.made.nowSave')}</li>
        <li>{say('start.made.nowSend')}</li>
        <li>{say('start.made.nowTry')}</li>
      </ol>
      <Button asChild data-size="lg">
        <Link href={`/rom/${made.room}/lede`}>{say('start.made.go')}</Link>
      </Button>
    </>
  )
}

function MadeLink({ role, address }: { role: Role; address: string }): ReactNode {
  const say = useText()
  const [shown, setShown] = useState(role === 'participant')
  const which = say(`start.made.${role}`)
  return (
    <li className="made__link" data-color={role === 'facilitator' ? 'sun' : 'neutral'} data-role={role}>
      <div className="made__words">
        <Heading level={2} data-size="xs">
          {which}
        </Heading>
        <Paragraph>{say(`start.made.${role}Text`)}</Paragraph>
        <code>{address}</code>
        <div className="ui-row">
          <CopyButton text={address} what={which} />
          <Button
            variant="tertiary"
            data-size="sm"
            data-color="accent"
            aria-expanded={shown}
            onClick={() => setShown(!shown)}
          >
            {say(shown ? 'start.made.hideQr' : 'start.made.showQr')}
            <span className="sk-hidden">: {which}</span>
          </Button>
        </div>
      </div>
      {shown ? <QrCode text={address} label={say('start.made.qr', { which })} /> : null}
    </li>
  )
}
