/** The profile on the wall: the large radar, or one field's rows of dots. */
import { profileOf } from '@samklang/shared/domain/profile'
import { type FieldId, fieldOf, samson, statementsOfField } from '@samklang/shared/domain/scorecard'
import { Radar } from '../charts/Radar'
import { fieldAxes } from '../profile/profileAxes'
import { profileSentences } from '../profile/profileSentences'
import { answeredOf, itemViews } from '../results/itemView'
import { useRoomSession } from '../session/RoomSession'
import { useLanguage, useText } from '../text'
import { ScreenResult } from './ScreenResult'

export function ScreenProfile({ field }: { field: FieldId | null }) {
  const say = useText()
  const { language } = useLanguage()
  const { session } = useRoomSession()
  if (field !== null) {
    const items = statementsOfField(samson, field).map(({ id }) => id)
    const asked = itemViews(session, items).filter(({ takes }) => takes.length > 0)
    return <ScreenResult items={asked.map(({ item }) => item)} title={fieldOf(samson, field).name[language]} />
  }
  const profile = profileOf(answeredOf(session))
  return (
    <>
      <h1 className="sk-hidden">{say('results.profile.lead')}</h1>
      <div className="screen-radar">
        <Radar axes={fieldAxes(profile, language)} />
      </div>
      <p className="sk-hidden">{profileSentences(profile, language, say).join(' ')}</p>
    </>
  )
}
