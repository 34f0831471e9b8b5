/** Why somebody is not let into a room, in words that say what to do. */
import { Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import type { Refusal } from '@samklang/shared/domain/refusal'
import type { TextKey } from '@samklang/shared/text/say'
import { useEffect, type ReactNode } from 'react'
import { Link } from 'wouter'
import { useText } from '../text'
import { Logo } from '../theme/motif/Motif'
import { Plain } from '../ui/Plain'

type Why = 'noPass' | 'revoked' | 'link' | 'gone' | 'unreachable'

const whys: Partial<Record<Refusal, Why>> = {
  'no-pass': 'noPass',
  'not-allowed': 'noPass',
  revoked: 'revoked',
  'link-unknown': 'link',
  'room-not-found': 'gone',
  'not-found': 'gone',
  'bad-request': 'gone',
}

export function BlockedPage({ reason, again }: { reason: Refusal | 'unreachable'; again: () => void }): ReactNode {
  const say = useText()
  const why: Why = reason === 'unreachable' ? 'unreachable' : (whys[reason] ?? 'link')
  const title: TextKey = `room.blocked.${why}Title`
  useEffect(() => {
    document.title = `${say(title)} · Samklang`
  }, [say, title])
  return (
    <Plain>
      <Logo />
      <Heading level={1} data-size="md">
        {say(title)}
      </Heading>
      <Paragraph>{say(`room.blocked.${why}Text`)}</Paragraph>
      <div className="ui-row">
        {why === 'unreachable' ? <Button onClick={again}>{say('common.tryAgain')}</Button> : null}
        {why === 'revoked' ? <Button onClick={() => location.reload()}>{say('common.tryAgain')}</Button> : null}
        {why === 'noPass' ? (
          <Button asChild>
            <Link href="/enhet">{say('room.blocked.code')}</Link>
          </Button>
        ) : null}
        <Button asChild variant="tertiary">
          <Link href="/">{say('common.toStart')}</Link>
        </Button>
      </div>
    </Plain>
  )
}
