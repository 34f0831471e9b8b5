/** Which measures lie between two assessments, and who answered at each: what stands beside a change, never its cause. */
import { type GroupResult, GroupSector } from './breakdown'
import type { Note } from './note'
import type { Results } from './profile'
import type { FieldId, StatementId } from './scorecard'

/** Milliseconds since 1970: from the first to just before the second. */
export interface Between {
  readonly from: number
  readonly to: number
}

/** Measures of a field, or of one of its statements, that were made in between; oldest first. */
export function measuresBetween(
  notes: readonly Note[],
  field: { readonly id: FieldId; readonly statements: readonly StatementId[] },
  { from, to }: Between,
): Note[] {
  return notes
    .filter(
      ({ kind, archived, hidden, mergedInto }) => kind === 'measure' && !archived && !hidden && mergedInto === null,
    )
    .filter((note) => note.field === field.id || (note.statement !== null && field.statements.includes(note.statement)))
    .filter(({ createdAt }) => createdAt >= from && createdAt < to)
    .toSorted((a, b) => a.createdAt - b.createdAt)
}

/** Who answered in one assessment, as far as it has been shown anyway. */
export interface Participation {
  /** Fewest and most answers behind a statement that is shown; null where none is. */
  readonly answers: { readonly fewest: number; readonly most: number } | null
  /** How many answered anything in the round most people answered; null where all was entered together. */
  readonly turnout: number | null
  /** Sectors whose answers have been shown by themselves, with the most answers of each; no others are told. */
  readonly sectors: readonly { readonly sector: GroupSector; readonly n: number }[]
}

/**
 * Read from published results alone, so it tells nothing that they do not: a sector is named only where its group passed
 * the rules of `breakdown`. Whether the same people answered twice nobody can know.
 */
export function participationOf(published: {
  readonly results: readonly {
    readonly items: Results
    readonly groups: Readonly<Record<string, readonly GroupResult[]>>
  }[]
  readonly turnout: Readonly<Record<string, number>>
}): Participation {
  const counts = published.results.flatMap(({ items }) =>
    Object.values(items).flatMap((result) => (result?.state === 'shown' ? [result.n] : [])),
  )
  const turnouts = Object.values(published.turnout)
  const most = new Map<GroupSector, number>()
  for (const { groups } of published.results) {
    for (const { sector, n } of Object.values(groups).flat()) most.set(sector, Math.max(n, most.get(sector) ?? 0))
  }
  return {
    answers: counts.length === 0 ? null : { fewest: Math.min(...counts), most: Math.max(...counts) },
    turnout: turnouts.length === 0 ? null : Math.max(...turnouts),
    sectors: GroupSector.options.flatMap((sector) => {
      const n = most.get(sector)
      return n === undefined ? [] : [{ sector, n }]
    }),
  }
}
