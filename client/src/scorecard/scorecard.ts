/** The scorecard a room asks by, in the words its reader has chosen. */
import type { LanguageTag } from '@samklang/shared/domain/language'
import { readIn, type ReadScorecard } from '@samklang/shared/domain/readScorecard'
import { samson, type Scorecard } from '@samklang/shared/domain/scorecard'
import { createContext, use } from 'react'
import { useLanguage } from '../text'

interface Chosen {
  readonly scorecard: Scorecard
  /** What the reader has picked, or their device for them; null follows the page. */
  readonly chosen: LanguageTag | null
  /** What the reader wants it in. */
  readonly wanted: LanguageTag
  /** The room's language, for what is missing in the wanted one. */
  readonly ofRoom: LanguageTag
  /** The reader picks a language of the scorecard; null is the page's. */
  readonly choose: (language: LanguageTag | null) => void
}

/** Null outside a room: then it is SAMSON in the page's language. */
export const ScorecardContext = createContext<Chosen | null>(null)

export function useScorecard(): ReadScorecard {
  const chosen = use(ScorecardContext)
  const { language } = useLanguage()
  return chosen === null ? read(samson, language, language) : read(chosen.scorecard, chosen.wanted, chosen.ofRoom)
}

/** What the reader has picked, and picking; `choose` is null outside a room. */
export function useScorecardLanguage(): Pick<Chosen, 'chosen'> & { readonly choose: Chosen['choose'] | null } {
  const context = use(ScorecardContext)
  return { chosen: context?.chosen ?? null, choose: context?.choose ?? null }
}

/** The room's scorecard with all its languages, to be changed or taken out. */
export function useRoomScorecard(): Scorecard {
  return use(ScorecardContext)?.scorecard ?? samson
}

/** Every page reads the same few scorecards again and again. */
const reads = new WeakMap<Scorecard, Map<string, ReadScorecard>>()

export function read(scorecard: Scorecard, wanted: LanguageTag, ofRoom: LanguageTag): ReadScorecard {
  const known = reads.get(scorecard) ?? new Map<string, ReadScorecard>()
  reads.set(scorecard, known)
  const name = `${wanted} ${ofRoom}`
  const found = known.get(name) ?? readIn(scorecard, wanted, ofRoom)
  known.set(name, found)
  return found
}
