/** The fields by number under a radar too small for their names: name, score, and how much it rests on. */
import type { RoomProfile } from '@samklang/shared/domain/profile'
import { fieldOf } from '@samklang/shared/domain/scorecard'
import { useText } from '../text'
import { useScorecard } from '../scorecard/scorecard'

export function FieldScores({ profile }: { profile: RoomProfile }) {
  const say = useText()
  const scorecard = useScorecard()
  return (
    <ol className="field-scores" aria-hidden="true">
      {profile.fields.map(({ field, score, counted, of }) => {
        const known = fieldOf(scorecard, field)
        return (
          <li key={field}>
            <span className="row-number">{known?.number}</span>
            <span>{known?.name.text ?? field}</span>
            <strong>{score === null ? '–' : say('results.profile.score', { score })}</strong>
            <span className="field-basis">{say('results.profile.basisShort', { counted, of })}</span>
          </li>
        )
      })}
    </ol>
  )
}
