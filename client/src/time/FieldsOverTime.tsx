/** Each field over all assessments as a small line, and beside one that lies higher or lower its measures in between. */
import { Heading, Paragraph } from '@digdir/designsystemet-react'
import { fieldOverTime, type Comparison } from '@samklang/shared/domain/comparison'
import { measuresBetween } from '@samklang/shared/domain/comparisonMeasures'
import { statementsOfField } from '@samklang/shared/domain/scorecard'
import type { ReactNode } from 'react'
import { useNotes } from '../answer/useNotes'
import { TimeLine } from '../charts/TimeLine'
import { useLanguage, useText } from '../text'
import { pairSentences } from './changeWords'
import { MeasureLine } from './MeasureLine'
import type { Seen } from './seen'
import { useScorecardOf } from './useScorecardOf'

export function FieldsOverTime(props: {
  seen: readonly Seen[]
  was: Seen
  is: Seen
  comparison: Comparison
}): ReactNode {
  const { seen, was, is, comparison } = props
  const say = useText()
  const { language } = useLanguage()
  const scorecard = useScorecardOf(is)
  const { everything, stale } = useNotes()
  const one = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const titles = { first: was.info.title, second: is.info.title }
  const between = { from: was.info.startedAt, to: is.info.startedAt }
  return (
    <section className="fields-over-time" aria-labelledby="fields-over-time">
      <Heading level={3} data-size="xs" id="fields-over-time">
        {say('time.fields.heading')}
      </Heading>
      <Paragraph>{say('time.fields.lead')}</Paragraph>
      {stale && everything === null ? <Paragraph role="alert">{say('time.fields.notesFailed')}</Paragraph> : null}
      <ul>
        {scorecard.fields.map(({ id, number, name }) => {
          const change = comparison.fields.find(({ field }) => field === id)
          const times = fieldOverTime(
            seen.map(({ assessed }) => assessed),
            id,
          )
          if (change === undefined || times.every(({ score }) => score === null)) return null
          const statements = statementsOfField(scorecard, id).map((statement) => statement.id)
          const measures = measuresBetween(everything ?? [], { id, statements }, between)
          const moved = change.move === 'higher' || change.move === 'lower'
          return (
            <li key={id} className="field-over-time">
              <div className="field-over-time__line">
                <Heading level={4} data-size="2xs">
                  {number} {name.text}
                </Heading>
                <TimeLine values={times.map(({ score }) => score)} number={(value) => one.format(value)} />
                <p className="sk-hidden">
                  {seen
                    .map(({ info: { title } }, at) => {
                      const { score, counted, of } = times[at] ?? { score: null, counted: 0, of: 0 }
                      return score === null
                        ? say('time.fields.atNone', { title })
                        : say('time.fields.at', { title, score, counted, of })
                    })
                    .join(' ')}
                </p>
              </div>
              <div className="field-over-time__said">
                <p>{pairSentences(change, titles, say)}</p>
                {moved && everything !== null ? (
                  <>
                    <Heading level={5} data-size="2xs">
                      {say('time.fields.measures')}
                    </Heading>
                    {measures.length === 0 ? (
                      <p className="change-none">{say('time.fields.noMeasures')}</p>
                    ) : (
                      <ul className="measures-between">
                        {measures.map((note) => (
                          <MeasureLine key={note.id} note={note} scorecard={scorecard} />
                        ))}
                      </ul>
                    )}
                  </>
                ) : null}
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
