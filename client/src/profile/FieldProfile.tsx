/** One field: its score and what it rests on, the radar of its statements, and their answers as rows of dots. */
import { Heading } from '@digdir/designsystemet-react'
import type { RoomProfile } from '@samklang/shared/domain/profile'
import { type FieldId, fieldOf, statementsOfField } from '@samklang/shared/domain/scorecard'
import { Radar } from '../charts/Radar'
import { AroundStatement } from '../talk/Around'
import { NewMeasure } from '../measures/NewMeasure'
import { itemViews } from '@samklang/shared/results/itemView'
import { ResultViews } from '../results/ResultViews'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { statementAxes } from '@samklang/shared/results/profileAxes'
import { useScorecard } from '../scorecard/scorecard'
import { Words } from '../scorecard/Words'

export function FieldProfile({ field, profile }: { field: FieldId; profile: RoomProfile }) {
  const say = useText()
  const scorecard = useScorecard()
  const { session } = useRoomSession()
  const known = fieldOf(scorecard, field)
  if (known === undefined) return null
  const { number, name, subtitle } = known
  const part = profile.fields.find((one) => one.field === field)
  const items = statementsOfField(scorecard, field).map(({ id }) => id)
  const views = itemViews(session, scorecard, items)
  const asked = views.filter(({ takes, outcome }) => takes.length > 0 || outcome !== null)
  return (
    <section className="profile-field" id={`field-${field}`} tabIndex={-1} aria-labelledby={`field-name-${field}`}>
      <div className="profile-field-head">
        <Heading level={3} data-size="sm" id={`field-name-${field}`}>
          {number} <Words of={name} />
        </Heading>
        <p className="profile-subtitle">
          <Words of={subtitle} />
        </p>
        {part !== undefined && part.score !== null && (
          <p className="profile-score">
            <strong>{say('results.profile.score', { score: part.score })}</strong>{' '}
            {say('results.profile.basis', { counted: part.counted, of: part.of })}
          </p>
        )}
        {part !== undefined && part.counted > 2 && (
          <div className="profile-small-radar">
            <Radar axes={statementAxes(profile, scorecard, field)} />
          </div>
        )}
      </div>
      <ResultViews
        views={asked}
        what={name.text}
        level={4}
        renderAfter={(view) => (
          <>
            <AroundStatement statement={view.item} />
            {session.assessment.finishedAt === null && <NewMeasure statement={view.item} quiet />}
          </>
        )}
      />
    </section>
  )
}
