/** The room's name, and how many must answer before anything is shown. */
import { Button, Textfield } from '@digdir/designsystemet-react'
import { HIGHEST_THRESHOLD, LOWEST_THRESHOLD } from '@samklang/shared/domain/situation'
import { useState, type ReactNode } from 'react'
import { call } from '../api'
import { useDoing } from '../problem'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { Problem } from '../ui/Problem'

export function RoomSettings(): ReactNode {
  const say = useText()
  const { room, session, refresh } = useRoomSession()
  const { run, busy, problem } = useDoing()
  const [title, setTitle] = useState(session.room.title)
  const [threshold, setThreshold] = useState(String(session.room.threshold))
  const [saved, setSaved] = useState(false)
  const number = Number(threshold)
  const valid =
    title.trim() !== '' && Number.isInteger(number) && number >= LOWEST_THRESHOLD && number <= HIGHEST_THRESHOLD
  const save = async () => {
    const body = {
      ...(title.trim() === session.room.title ? {} : { title: title.trim() }),
      ...(number === session.room.threshold ? {} : { threshold: number }),
    }
    if ((await run(() => call('setRoom', { params: { room }, body }))) === null) return
    await refresh()
    setSaved(true)
  }
  return (
    <form
      className="ui-stack"
      onChange={() => setSaved(false)}
      onSubmit={(event) => {
        event.preventDefault()
        if (valid) void save()
      }}
    >
      <Textfield
        data-size="sm"
        label={say('lead.settings.name')}
        value={title}
        maxLength={120}
        onChange={(event) => setTitle(event.target.value)}
      />
      <Textfield
        data-size="sm"
        label={say('lead.settings.threshold')}
        description={say('lead.settings.thresholdHint')}
        type="number"
        inputMode="numeric"
        min={LOWEST_THRESHOLD}
        max={HIGHEST_THRESHOLD}
        value={threshold}
        onChange={(event) => setThreshold(event.target.value)}
      />
      <Problem text={problem} />
      <div className="ui-row">
        <Button type="submit" variant="secondary" data-size="sm" loading={busy} disabled={!valid}>
          {say('lead.settings.save')}
        </Button>
        <output>{saved ? say('lead.settings.saved') : ''}</output>
      </div>
    </form>
  )
}
