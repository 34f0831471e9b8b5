/** The profile on the wall: the large radar, or one field's rows of dots. */
import { profileOf } from '@samklang/shared/domain/profile'
import { type FieldId, fieldOf, statementsOfField } from '@samklang/shared/domain/scorecard'
import { Radar } from '../charts/Radar'
import { fieldAxes } from '@samklang/shared/results/profileAxes'
import { profileSentences } from '@samklang/shared/results/profileSentences'
import { answeredOf, itemViews } from '@samklang/shared/results/itemView'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { ScreenResult } from './ScreenResult'
import { useScorecard } from '../scorecard/scorecard'

export function ScreenProfile({ field }: { field: FieldId | null }) {
  const say = useText()
  const scorecard = useScorecard()
  const { session } = useRoomSession()
  if (field !== null) {
    const items = statementsOfField(scorecard, field).map(({ id }) => id)
    const asked = itemViews(session, scorecard, items).filter(({ takes }) => takes.length > 0)
    return <ScreenResult items={asked.map(({ item }) => item)} title={fieldOf(scorecard, field)?.name.text ?? field} />
  }
  const profile = profileOf(answeredOf(session, scorecard))
  return (
    <>
      <h1 className="sk-hidden">{say('results.profile.lead')}</h1>
      <div className="screen-radar">
        <Radar axes={fieldAxes(profile, scorecard)} />
      </div>
      <p className="sk-hidden">{profileSentences(profile, scorecard, say).join(' ')}</p>
    </>
  )
}
