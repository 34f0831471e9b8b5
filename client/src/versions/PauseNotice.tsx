/** When very much was put away at once: asks the one whose writing waits, and whoever leads, what to do about it. */
import { Button } from '@digdir/designsystemet-react'
import type { Pause } from '@samklang/shared/domain/pause'
import { useEffect, useState, type ReactNode } from 'react'
import { call } from '../api'
import { listenForPauses } from '../live/pushes'
import { useDoing } from '../problem'
import { nameOf } from '../room/nameOf'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { announce } from '../ui/announce'
import { Problem } from '../ui/Problem'
import './versions.css'

export function PauseNotice(): ReactNode {
  const { pauses, again } = usePauses()
  if (pauses.length === 0) return null
  return (
    <section className="pauses">
      {pauses.map((pause) => (
        <OnePause key={pause.person.id} pause={pause} onDone={again} />
      ))}
    </section>
  )
}

function OnePause({ pause, onDone }: { pause: Pause; onDone: () => void }): ReactNode {
  const say = useText()
  const { room, role } = useRoomSession()
  const { busy, problem, run } = useDoing()
  const leads = role === 'facilitator'
  const params = { room, person: pause.person.id }
  const count = pause.notes
  const bringBack = async () => {
    const done = await run(() => call('bringBack', { params, body: {} }))
    if (done !== null) announce(say('versions.pause.back', { count: done.back }))
    onDone()
  }
  const goOn = async () => {
    if ((await run(() => call('liftPause', { params, body: {} }))) !== null) announce(say('versions.pause.goesOn'))
    onDone()
  }
  return (
    <div className="pause" role="alert">
      <p>
        {pause.mine ? (
          <>
            <strong>{say('versions.pause.mine', { count })}</strong>{' '}
            {say(leads ? 'versions.pause.waitsLead' : 'versions.pause.waits')}
          </>
        ) : (
          say('versions.pause.other', { name: nameOf(say, pause.person), count })
        )}
      </p>
      <Problem text={problem} />
      <div className="ui-row">
        <Button data-size="sm" loading={busy} onClick={() => void bringBack()}>
          {say('versions.pause.bringBack')}
        </Button>
        {leads ? (
          <Button data-size="sm" variant="secondary" disabled={busy} onClick={() => void goOn()}>
            {say('versions.pause.goOn')}
          </Button>
        ) : null}
      </div>
    </div>
  )
}

/** The server tells when there is something to ask about; what cannot be fetched now is fetched when it tells again. */
function usePauses(): { pauses: readonly Pause[]; again: () => void } {
  const { room, role, connection } = useRoomSession()
  const [pauses, setPauses] = useState<readonly Pause[]>([])
  const [asked, setAsked] = useState(0)
  const again = () => setAsked((times) => times + 1)
  useEffect(() => listenForPauses(() => setAsked((times) => times + 1)), [])
  useEffect(() => {
    if (asked === 0 || role === 'observer') return
    let current = true
    call('pauses', { params: { room } }).then(
      (found) => void (current && setPauses(found)),
      () => undefined,
    )
    return () => {
      current = false
    }
    // reason: that it is over may have been told while nobody listened here
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [asked, room, role, connection])
  return { pauses, again }
}
