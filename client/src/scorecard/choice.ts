/** Which language somebody reads the scorecard in: the one they picked, else their device's, else the page's. */
import { Language, type LanguageTag } from '@samklang/shared/domain/language'

/** Kept where somebody has picked to read it as the page, whatever their device speaks. */
export const AS_THE_PAGE = 'page'

/**
 * The language that is picked, or null for the page's. `kept` is what the device keeps of an earlier choice; of what the
 * device speaks only the first counts, and only where the pages themselves are not in it.
 */
export function pickedOf(
  kept: string | null,
  carried: readonly LanguageTag[],
  device: readonly string[],
): LanguageTag | null {
  // A language that is gone from this version is still the choice when it comes back.
  if (kept !== null) return carried.find((tag) => tag === kept) ?? null
  const [first = ''] = device
  const base = baseOf(first)
  if (base === 'no' || base === 'nn' || Language.safeParse(base).success) return null
  return carried.find((tag) => tag === first) ?? carried.find((tag) => baseOf(tag) === base) ?? null
}

const baseOf = (tag: string): string => tag.split('-')[0] ?? ''
