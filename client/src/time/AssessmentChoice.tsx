/** Over a profile: which assessment to look at, or two of them over time; nothing where the room has had only one. */
import { Button, Paragraph, ToggleGroup } from '@digdir/designsystemet-react'
import { useState, type ReactNode } from 'react'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { Arcs } from '../theme/motif/Motif'
import { AsOf } from './AsOf'
import { AssessmentSelect } from './AssessmentSelect'
import { OverTime } from './OverTime'
import { useSeen } from './seen'
import './time.css'

/** `children` is the profile: shown as it is now, or as it stood in the assessment chosen. */
export function AssessmentChoice({ children }: { children: ReactNode }): ReactNode {
  const say = useText()
  const { session } = useRoomSession()
  const { assessment, assessments } = session
  const [view, setView] = useState<'one' | 'over'>('one')
  const [chosen, setChosen] = useState<string | null>(null)
  if (assessments.length < 2) return children
  const earlier = assessments.find(({ id }) => id === chosen && id !== assessment.id)
  return (
    <>
      <div className="assessment-choice">
        <ToggleGroup
          data-size="sm"
          data-toggle-group={say('time.view.label')}
          value={view}
          onChange={(next) => setView(next === 'over' ? 'over' : 'one')}
        >
          <ToggleGroup.Item value="one">{say('time.view.one')}</ToggleGroup.Item>
          <ToggleGroup.Item value="over">{say('time.view.over')}</ToggleGroup.Item>
        </ToggleGroup>
        {view === 'one' ? (
          <AssessmentSelect
            label={say('time.choose')}
            value={earlier?.id ?? assessment.id}
            offered={assessments}
            onChange={setChosen}
          />
        ) : null}
      </div>
      {view === 'over' ? (
        <OverTime />
      ) : earlier === undefined ? (
        children
      ) : (
        <Earlier key={earlier.id} id={earlier.id} onBack={() => setChosen(null)}>
          {children}
        </Earlier>
      )}
    </>
  )
}

function Earlier({ id, onBack, children }: { id: string; onBack: () => void; children: ReactNode }): ReactNode {
  const say = useText()
  const { session } = useRoomSession()
  const { seen, failed, again } = useSeen(session.assessments.filter((one) => one.id === id))
  const [one] = seen ?? []
  if (failed) {
    return (
      <div className="ui-row">
        <Paragraph role="alert">{say('time.failed')}</Paragraph>
        <Button variant="secondary" data-size="sm" onClick={() => void again()}>
          {say('time.tryAgain')}
        </Button>
      </div>
    )
  }
  if (one === undefined) return <Arcs state="turning" />
  return (
    <>
      <div className="ui-row">
        <Paragraph>{say('time.earlier', { on: new Date(one.info.finishedAt ?? one.info.startedAt) })}</Paragraph>
        <Button variant="tertiary" data-size="sm" onClick={onBack}>
          {say('time.toPresent')}
        </Button>
      </div>
      <AsOf seen={one}>{children}</AsOf>
    </>
  )
}
