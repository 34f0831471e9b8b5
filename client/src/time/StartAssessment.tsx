/** Asks for two names before the next assessment is started, and says what stays, what begins anew and what goes on. */
import { Button, Dialog, Heading, Textfield } from '@digdir/designsystemet-react'
import { belongsTo, whyNotStart } from '@samklang/shared/domain/assessment'
import { useState, type ReactNode } from 'react'
import { call } from '../api'
import { useDoing } from '../problem'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { announce } from '../ui/announce'
import { Problem } from '../ui/Problem'

export function StartAssessment({ onClose }: { onClose: () => void }): ReactNode {
  const say = useText()
  const { room, session, refresh } = useRoomSession()
  const { assessment } = session
  const { run, busy, problem } = useDoing()
  const [oldName, setOldName] = useState(assessment.title)
  const [newName, setNewName] = useState('')
  const ofPresent = session.rounds.filter((round) => belongsTo(assessment.id, round))
  const sidesRun = session.sides.some(({ state }) => state !== 'shown')
  const why = whyNotStart(ofPresent, { proposalRuns: session.proposal !== null, sidesRun })
  const start = async () => {
    const done = await run(async () => {
      if (oldName.trim() !== assessment.title) {
        const params = { room, assessment: assessment.id }
        await call('nameAssessment', { params, body: { title: oldName.trim() } })
      }
      return call('startAssessment', { params: { room }, body: { title: newName.trim() } })
    })
    if (done === null) return
    await refresh()
    announce(say('time.lead.started', { title: newName.trim() }))
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      closeButton={say('common.close')}
      className="assessment-start"
      aria-label={say('time.lead.dialog')}
    >
      <Heading level={2} data-size="sm">
        {say('time.lead.dialog')}
      </Heading>
      <ul>
        <li>{say('time.lead.stays', { title: assessment.title })}</li>
        <li>{say('time.lead.empty')}</li>
        <li>{say('time.lead.goesOn')}</li>
        <li>{say('time.lead.undo')}</li>
      </ul>
      <form
        className="ui-stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (why === null && oldName.trim() !== '' && newName.trim() !== '') void start()
        }}
      >
        <Textfield
          label={say('time.lead.oldName')}
          value={oldName}
          maxLength={120}
          onChange={(event) => setOldName(event.target.value)}
        />
        <Textfield
          label={say('time.lead.newName')}
          description={say('time.lead.newHint')}
          value={newName}
          maxLength={120}
          onChange={(event) => setNewName(event.target.value)}
        />
        <Problem text={problem ?? (why === null ? null : say(`refusals.${why}`))} />
        <div className="ui-row">
          <Button
            type="submit"
            loading={busy}
            disabled={why !== null || oldName.trim() === '' || newName.trim() === ''}
          >
            {say('time.lead.go')}
          </Button>
          <Button type="button" variant="tertiary" onClick={onClose}>
            {say('time.lead.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
