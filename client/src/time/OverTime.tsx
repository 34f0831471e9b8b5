/** Two assessments beside each other, chosen by whoever looks: figure, table, who answered, and each field with its measures. */
import { Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import type { AssessmentInfo } from '@samklang/shared/domain/assessment'
import { compare } from '@samklang/shared/domain/comparison'
import { useMemo, useState, type ReactNode } from 'react'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { Arcs } from '../theme/motif/Motif'
import { AssessmentSelect } from './AssessmentSelect'
import { ComparisonView } from './ComparisonView'
import { FieldsOverTime } from './FieldsOverTime'
import { useSeen } from './seen'
import './time.css'
import { WhoAnswered } from './WhoAnswered'

export function OverTime(): ReactNode {
  const say = useText()
  const { session } = useRoomSession()
  const { assessments } = session
  const [chosen, setChosen] = useState<{ before: string | null; after: string | null }>({ before: null, after: null })
  const { seen, failed, again } = useSeen(assessments)
  const find = (id: string | null): AssessmentInfo | undefined => assessments.find((one) => one.id === id)
  const after = find(chosen.after) ?? assessments.at(-1)
  const before = find(chosen.before) ?? assessments[assessments.length - 2]
  // Whichever was chosen first, time goes forwards.
  const [first, second] = assessments.filter((one) => one === before || one === after)
  const was = seen?.find(({ info }) => info.id === first?.id)
  const is = seen?.find(({ info }) => info.id === second?.id)
  const comparison = useMemo(() => (was && is ? compare(was.assessed, is.assessed) : null), [was, is])
  return (
    <div className="over-time">
      <div className="over-time__choose">
        <AssessmentSelect
          label={say('time.first')}
          value={before?.id ?? ''}
          offered={assessments.filter(({ id }) => id !== after?.id)}
          onChange={(id) => setChosen({ before: id, after: after?.id ?? null })}
        />
        <AssessmentSelect
          label={say('time.second')}
          value={after?.id ?? ''}
          offered={assessments.filter(({ id }) => id !== before?.id)}
          onChange={(id) => setChosen({ before: before?.id ?? null, after: id })}
        />
      </div>
      {failed ? (
        <div className="ui-row">
          <Paragraph role="alert">{say('time.failed')}</Paragraph>
          <Button variant="secondary" data-size="sm" onClick={() => void again()}>
            {say('time.tryAgain')}
          </Button>
        </div>
      ) : null}
      {!failed && seen === null ? <Arcs state="turning" /> : null}
      {was && is && comparison && seen ? (
        <section className="over-time__pair" aria-labelledby="over-time">
          <Heading level={2} data-size="sm" id="over-time">
            {say('time.heading', { before: was.info.title, after: is.info.title })}
          </Heading>
          {comparison.whole.counted === 0 ? (
            <>
              <Paragraph>{say('time.nothing')}</Paragraph>
              <WhoAnswered times={[was, is]} />
            </>
          ) : (
            <ComparisonView was={was} is={is} comparison={comparison} beside={<WhoAnswered times={[was, is]} />} />
          )}
          <FieldsOverTime seen={seen} was={was} is={is} comparison={comparison} />
        </section>
      ) : null}
    </div>
  )
}
