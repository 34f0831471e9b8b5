/** Scorecards kept in this browser for other rooms, by name. */
import { Scorecard } from '@samklang/shared/domain/scorecard'
import { createStore, del, entries, set } from 'idb-keyval'
import { z } from 'zod'

const KeptScorecard = z.object({
  id: z.string(),
  name: z.string(),
  /** Milliseconds since 1970. */
  keptAt: z.number(),
  scorecard: Scorecard,
})
export type KeptScorecard = z.infer<typeof KeptScorecard>

const store = () => createStore('samklang-kept-scorecards', 'kept')

/** By name; none where the browser keeps nothing. What cannot be read is left where it is. */
export async function keptScorecards(): Promise<KeptScorecard[]> {
  try {
    const all = await entries<string, unknown>(store())
    return all
      .flatMap(([, value]) => KeptScorecard.safeParse(value).data ?? [])
      .toSorted((a, b) => a.name.localeCompare(b.name) || b.keptAt - a.keptAt)
  } catch {
    // Private windows may forbid IndexedDB; then there is nothing to choose from.
    return []
  }
}

/** @throws where the browser does not keep it */
export async function keepForOthers(kept: KeptScorecard): Promise<void> {
  await set(kept.id, kept, store())
}

export async function forgetKept(id: string): Promise<void> {
  await del(id, store())
}
