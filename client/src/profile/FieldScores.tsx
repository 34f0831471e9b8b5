/** The fields by number under a radar too small for their names: name, score, and how much it rests on. */
import type { RoomProfile } from '@samklang/shared/domain/profile'
import { fieldOf, samson } from '@samklang/shared/domain/scorecard'
import { useLanguage, useText } from '../text'

export function FieldScores({ profile }: { profile: RoomProfile }) {
  const say = useText()
  const { language } = useLanguage()
  return (
    <ol className="field-scores" aria-hidden="true">
      {profile.fields.map(({ field, score, counted, of }) => {
        const { number, name } = fieldOf(samson, field)
        return (
          <li key={field}>
            <span className="row-number">{number}</span>
            <span>{name[language]}</span>
            <strong>{score === null ? '–' : say('results.profile.score', { score })}</strong>
            <span className="field-basis">{say('results.profile.basisShort', { counted, of })}</span>
          </li>
        )
      })}
    </ol>
  )
}
