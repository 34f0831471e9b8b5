/** Where the one-time code from another device is typed, or comes with the address. */
import { Button, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { call } from '../api'
import { useDoing } from '../problem'
import { useText } from '../text'
import { Logo } from '../theme/motif/Motif'
import { Plain } from '../ui/Plain'
import { Problem } from '../ui/Problem'
import { forgetSecret, takenSecret } from './secret'

export function DevicePage(): ReactNode {
  const say = useText()
  const [, go] = useLocation()
  const { run, busy, problem } = useDoing()
  const [code, setCode] = useState(() => takenSecret() ?? '')
  const came = useRef(takenSecret() !== null)

  const redeem = async (given: string) => {
    const reply = await run(() => call('redeemDevice', { body: { code: given.trim() } }))
    if (reply === null) return
    forgetSecret()
    go(`/rom/${reply.room}`, { replace: true })
  }
  useEffect(() => {
    document.title = `${say('room.device.enterTitle')} · Samklang`
    // The code came with the QR code; the person has already chosen to come.
    if (came.current) void redeem(code)
    came.current = false
    // reason: once, for the code that came with the address
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])

  return (
    <Plain>
      <Logo />
      <Heading level={1} data-size="md">
        {say('room.device.enterTitle')}
      </Heading>
      <Paragraph>{say('room.device.enterText')}</Paragraph>
      <form
        className="ui-stack"
        onSubmit={(event) => {
          event.preventDefault()
          void redeem(code)
        }}
      >
        <Textfield
          label={say('room.device.enterLabel')}
          value={code}
          onChange={(event) => setCode(event.target.value)}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          required
          minLength={6}
          maxLength={20}
        />
        <Problem text={problem} />
        <Button type="submit" loading={busy} disabled={code.trim().length < 6}>
          {say('room.device.enterButton')}
        </Button>
      </form>
    </Plain>
  )
}
