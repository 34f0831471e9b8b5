/** The part of the profile about thin and thick: where the group places its work, and what it answered on what marks thick. */
import { Heading, Paragraph } from '@digdir/designsystemet-react'
import { ThicknessModel, thickStatements } from '@samklang/shared/domain/thickness'
import { itemViews } from '@samklang/shared/results/itemView'
import { itemWords } from '@samklang/shared/results/itemWords'
import { ResultViews } from '../results/ResultViews'
import { useScorecard } from '../scorecard/scorecard'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { ModelPart } from './ModelPart'
import { thicknessView } from '@samklang/shared/results/thicknessView'
import './thickness.css'

/** Shown to whoever leads, who can ask for it; to the others when there is something to see. */
export function Thickness() {
  const say = useText()
  const { session, role } = useRoomSession()
  const { assessment } = session
  const placed = ThicknessModel.options.some((model) => {
    const { round, place } = thicknessView(session, assessment.id, model)
    return round !== null || place !== null
  })
  if (!placed && (role !== 'facilitator' || assessment.finishedAt !== null)) return null
  return (
    <section className="thickness" aria-labelledby="thickness">
      <Heading level={2} data-size="sm" id="thickness">
        {say('thickness.title')}
      </Heading>
      <Paragraph>{say('thickness.lead')}</Paragraph>
      <div className="thick-models">
        {ThicknessModel.options.map((model) => (
          <ModelPart key={model} model={model} />
        ))}
      </div>
      {placed ? <Marks /> : null}
    </section>
  )
}

/** The statements that mark thick co-creation, with what was answered to them in this assessment. */
function Marks() {
  const say = useText()
  const scorecard = useScorecard()
  const { session } = useRoomSession()
  const marks = thickStatements(scorecard).map(({ id }) => id)
  if (marks.length === 0) return null
  const views = itemViews(session, scorecard, marks)
  const answered = views.filter(({ takes, outcome }) => takes.length > 0 || outcome !== null)
  const left = views.filter((view) => !answered.includes(view)).map(({ item }) => itemWords(item, scorecard, say).name)
  return (
    <section className="thick-statements" aria-labelledby="thick-statements">
      <Heading level={3} data-size="2xs" id="thick-statements">
        {say('thickness.statements')}
      </Heading>
      <Paragraph>{say('thickness.statementsLead')}</Paragraph>
      {answered.length > 0 ? <ResultViews views={answered} what={say('thickness.title')} level={4} /> : null}
      {left.length > 0 ? (
        <Paragraph>
          {say('thickness.statementsNone', { statements: new Intl.ListFormat(scorecard.language).format(left) })}
        </Paragraph>
      ) : null}
    </section>
  )
}
