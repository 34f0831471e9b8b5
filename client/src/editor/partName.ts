/** What a part of the scorecard is called where it is told of: "3-2 We meet", "Openness". */
import type { LanguageTag } from '@samklang/shared/domain/language'
import { numberOf, type Scorecard } from '@samklang/shared/domain/scorecard'
import type { ScorecardList, ScorecardPart } from '@samklang/shared/domain/scorecardTexts'
import type { Say } from '@samklang/shared/text/say'
import { calledIn } from './editorContext'

export function partName(card: Scorecard, list: ScorecardList, id: string, language: LanguageTag, say: Say): string {
  const parts: readonly ScorecardPart[] = card[list]
  const part = parts.find((one) => one.id === id)
  if (part === undefined) return id
  const name = calledIn(part, list, language) || say('editor.noWords')
  const number = list === 'statements' ? numberOf(card, id) : 'number' in part ? String(part.number) : null
  return number === null ? name : `${number} ${name}`
}
