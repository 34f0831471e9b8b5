/** Changes one's own name and sector after having joined. */
import { Button, Dialog, Heading } from '@digdir/designsystemet-react'
import { useState, type ReactNode } from 'react'
import { call } from '../api'
import { useDoing } from '../problem'
import { useRoomSession } from '../session/RoomSession'
import { ScorecardLanguage } from '../scorecard/ScorecardLanguage'
import { useText } from '../text'
import { Problem } from '../ui/Problem'
import { PersonForm } from './PersonForm'

export function PersonDialog({ onClose }: { onClose: () => void }): ReactNode {
  const say = useText()
  const { room, me, iAm } = useRoomSession()
  const { run, busy, problem } = useDoing()
  const [answers, setAnswers] = useState({ name: me.name ?? '', sector: me.sector })
  const save = async () => {
    const next = await run(() => call('join', { params: { room }, body: answers }))
    if (next === null) return
    iAm(next)
    onClose()
  }
  return (
    <Dialog open onClose={onClose} closeButton={say('common.close')} aria-label={say('room.join.changeTitle')}>
      <form
        className="ui-stack"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Heading level={2} data-size="sm">
          {say('room.join.changeTitle')}
        </Heading>
        <PersonForm answers={answers} onChange={setAnswers} />
        <ScorecardLanguage />
        <Problem text={problem} />
        <Button type="submit" loading={busy}>
          {say('common.save')}
        </Button>
      </form>
    </Dialog>
  )
}
