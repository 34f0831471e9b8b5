/** The room's profile, now or in an earlier assessment: the large radar beside what to talk about, each field as rows of dots. */
import { Heading, Paragraph } from '@digdir/designsystemet-react'
import { profileOf } from '@samklang/shared/domain/profile'
import { statementsOfField, weightItem } from '@samklang/shared/domain/scorecard'
import { useEffect, useMemo } from 'react'
import { answeredOf, itemViews } from '@samklang/shared/results/itemView'
import { ResultViews } from '../results/ResultViews'
import { useRoomSession } from '../session/RoomSession'
import { ScorecardLanguage } from '../scorecard/ScorecardLanguage'
import { useText } from '../text'
import { EmptyProfile } from './EmptyProfile'
import { FieldProfile } from './FieldProfile'
import { isEmpty } from '@samklang/shared/results/profileAxes'
import { Around } from '../talk/Around'
import { AssessmentChoice } from '../time/AssessmentChoice'
import { ShownSides } from '../sides/ShownSides'
import { Thickness } from '../thickness/Thickness'
import { TalkAbout } from './TalkAbout'
import { WholeProfile } from './WholeProfile'
import './profile.css'
import { useScorecard } from '../scorecard/scorecard'

export function ProfilePage() {
  const say = useText()
  const { session } = useRoomSession()
  return (
    <div className="profile-page">
      <div>
        <Heading level={1} data-size="md">
          {say('results.profile.title')}
        </Heading>
        {session.assessments.length < 2 && <p className="profile-subtitle">{session.assessment.title}</p>}
      </div>
      <ScorecardLanguage />
      <AssessmentChoice>
        <OneProfile />
      </AssessmentChoice>
    </div>
  )
}

/** The profile of the session's assessment, which may be an earlier one. */
function OneProfile() {
  const say = useText()
  const scorecard = useScorecard()
  const { session } = useRoomSession()
  const answered = useMemo(() => answeredOf(session, scorecard), [session, scorecard])
  const profile = useMemo(() => profileOf(answered), [answered])
  const inFocus = session.focus.kind === 'profile' ? session.focus.field : null
  useEffect(() => {
    if (inFocus !== null) document.querySelector(`#field-${inFocus}`)?.scrollIntoView({ block: 'start' })
  }, [inFocus])

  const weights = itemViews(
    session,
    scorecard,
    scorecard.values.map(({ id }) => weightItem(id)),
  ).filter(({ takes }) => takes.length > 0)
  const withheld = Object.values(answered.results).filter(
    (result) => result?.state === 'withheld' && result.reason === 'too-few',
  ).length
  const shown = scorecard.fields.filter(({ id }) =>
    itemViews(
      session,
      scorecard,
      statementsOfField(scorecard, id).map((statement) => statement.id),
    ).some(({ takes, outcome }) => takes.length > 0 || outcome !== null),
  )
  const hidden = session.rounds.some((round) => round.state === 'published' && round.hidden)
  return (
    <>
      {isEmpty(profile) ? (
        <EmptyProfile />
      ) : (
        <>
          <div className="profile-top">
            <WholeProfile profile={profile} />
            <TalkAbout />
          </div>
          {withheld > 0 && (
            <Paragraph>
              {say('results.withheldCount', { count: withheld, threshold: session.room.threshold })}
            </Paragraph>
          )}
          {hidden && <Paragraph>{say('results.hiddenRound')}</Paragraph>}
          {weights.length > 0 && (
            <section className="profile-weights" aria-labelledby="profile-weights">
              <Heading level={2} data-size="sm" id="profile-weights">
                {say('results.profile.weights')}
              </Heading>
              <ResultViews views={weights} what={say('results.profile.weights')} />
            </section>
          )}
          <section className="profile-fields" aria-labelledby="profile-fields">
            <Heading level={2} data-size="sm" id="profile-fields">
              {say('results.profile.fields')}
            </Heading>
            <Around>
              {shown.map(({ id }) => (
                <FieldProfile key={id} field={id} profile={profile} />
              ))}
            </Around>
            {shown.length < scorecard.fields.length && (
              <Paragraph>
                {say('results.profile.fieldsNotAsked', {
                  fields: scorecard.fields
                    .filter((field) => !shown.includes(field))
                    .map(({ name }) => name.text)
                    .join(', '),
                })}
              </Paragraph>
            )}
          </section>
        </>
      )}
      <ShownSides />
      <Thickness />
    </>
  )
}
