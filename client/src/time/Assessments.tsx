/** The room's assessments in the panel of whoever leads: the name of this one, the next one, and its undo. */
import { Button, Paragraph, Textfield } from '@digdir/designsystemet-react'
import { finishedFor, whyNotTakeBack } from '@samklang/shared/domain/assessment'
import { useState, type ReactNode } from 'react'
import { call } from '../api'
import { useDoing } from '../problem'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { announce } from '../ui/announce'
import { Problem } from '../ui/Problem'
import { StartAssessment } from './StartAssessment'
import './time.css'

export function Assessments(): ReactNode {
  const say = useText()
  const { room, session, refresh } = useRoomSession()
  const { assessment, assessments } = session
  const { run, busy, problem } = useDoing()
  const [starting, setStarting] = useState(false)
  const [title, setTitle] = useState({ of: assessment.id, text: assessment.title })
  const [saved, setSaved] = useState(false)
  // Another assessment is another name: what was typed for the one before is not carried over.
  const text = title.of === assessment.id ? title.text : assessment.title
  const before = finishedFor(assessments)
  const params = { room, assessment: assessment.id }
  const said =
    session.talked.length > 0 ||
    session.talkList !== null ||
    Object.keys(session.outcomes).length > 0 ||
    session.sides.some((sides) => sides.assessment === assessment.id)

  const save = async () => {
    if ((await run(() => call('nameAssessment', { params, body: { title: text.trim() } }))) === null) return
    await refresh()
    setSaved(true)
  }
  const takeBack = async () => {
    if ((await run(() => call('takeBackAssessment', { params, body: {} }))) === null) return
    await refresh()
    announce(say('time.lead.tookBack', { title: before?.title ?? '' }))
  }
  return (
    <div className="assessments">
      <Paragraph data-size="sm">{say('time.since', { on: new Date(assessment.startedAt) })}</Paragraph>
      <form
        className="ui-stack"
        onChange={() => setSaved(false)}
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() !== '') void save()
        }}
      >
        <Textfield
          data-size="sm"
          label={say('time.lead.name')}
          value={text}
          maxLength={120}
          onChange={(event) => setTitle({ of: assessment.id, text: event.target.value })}
        />
        <div className="ui-row">
          <Button type="submit" variant="secondary" data-size="sm" loading={busy} disabled={text.trim() === ''}>
            {say('time.lead.save')}
          </Button>
          <output>{saved ? say('time.lead.saved') : ''}</output>
        </div>
      </form>
      <Problem text={problem} />
      {before !== undefined && whyNotTakeBack(assessment.id, session.rounds, said) === null ? (
        <>
          <Paragraph data-size="sm">
            {say('time.lead.takeBackText', { title: assessment.title, before: before.title })}
          </Paragraph>
          <Button variant="secondary" data-size="sm" disabled={busy} onClick={() => void takeBack()}>
            {say('time.lead.takeBack')}
          </Button>
        </>
      ) : (
        <>
          <Paragraph data-size="sm">{say('time.lead.text')}</Paragraph>
          <Button variant="secondary" data-size="sm" onClick={() => setStarting(true)}>
            {say('time.lead.start')}
          </Button>
        </>
      )}
      {starting ? <StartAssessment onClose={() => setStarting(false)} /> : null}
    </div>
  )
}
