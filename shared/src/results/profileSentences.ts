/** The profile as sentences: one per field, and one for the whole. */
import type { ReadScorecard } from '../domain/readScorecard'
import type { ProfilePart, RoomProfile } from '../domain/profile'
import { fieldOf } from '../domain/scorecard'
import type { Say } from '../text/say'

export function profileSentences(profile: RoomProfile, scorecard: ReadScorecard, say: Say): string[] {
  return [
    ...profile.fields.map((part) => partSentence(fieldOf(scorecard, part.field)?.name.text ?? part.field, part, say)),
    partSentence(say('results.profile.whole'), profile.whole, say),
  ]
}

function partSentence(field: string, { score, weight, counted, of, setAside }: ProfilePart, say: Say): string {
  if (score === null) return say('results.profile.sentenceNone', { field })
  const sentence =
    weight === null
      ? say('results.profile.sentence', { field, score, counted, of })
      : say('results.profile.sentenceWeight', { field, score, counted, of, weight })
  return setAside === 0 ? sentence : `${sentence} ${say('results.profile.setAside', { count: setAside })}`
}
