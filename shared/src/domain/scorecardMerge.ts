/** Two people changed the same scorecard apart: both changes together, and where they clash. */
import type { Scorecard } from './scorecard'
import { inOrder } from './scorecardEditing'
import { type ScorecardList, type ScorecardPart, textNames, textOf, type TextName } from './scorecardTexts'

/** Where both changed the same: mine stands, theirs is told. */
export interface Clash {
  readonly list: ScorecardList
  readonly id: string
  /** Which text, or the part itself: left out by one and changed by the other, or put elsewhere by both. */
  readonly name: TextName | null
  /** Their text; null where it is no text. */
  readonly theirs: string | null
}

export interface Merged {
  readonly scorecard: Scorecard
  readonly clashes: readonly Clash[]
}

/** What either changed since `base` stands; what both changed differently is mine, and told. What one left out and the other changed stays. */
export function mergeScorecards(base: Scorecard, mine: Scorecard, theirs: Scorecard): Merged {
  const clashes: Clash[] = []
  const values = mergedList('values', base.values, mine.values, theirs.values, clashes)
  const fields = mergedList('fields', base.fields, mine.fields, theirs.fields, clashes)
  const statements = mergedList('statements', base.statements, mine.statements, theirs.statements, clashes)
  // A field that one left out and the other put a statement into comes back, and a value as well.
  const comeBack = <Part extends { readonly id: string }>(
    among: Part[],
    used: readonly string[],
    before: Part[],
  ): Part[] => [
    ...among,
    ...before.filter(
      ({ id }, at) =>
        used.includes(id) && !among.some((one) => one.id === id) && before.findIndex((one) => one.id === id) === at,
    ),
  ]
  return {
    scorecard: inOrder({
      ...mine,
      draft: changed(base.draft, mine.draft, theirs.draft),
      values: comeBack(
        values,
        statements.map(({ value }) => value),
        [...mine.values, ...theirs.values, ...base.values],
      ),
      fields: comeBack(
        fields,
        statements.map(({ field }) => field),
        [...mine.fields, ...theirs.fields, ...base.fields],
      ),
      statements,
    }),
    clashes,
  }
}

function mergedList<Part extends ScorecardPart>(
  list: ScorecardList,
  base: readonly Part[],
  mine: readonly Part[],
  theirs: readonly Part[],
  clashes: Clash[],
): Part[] {
  const [inBase, inMine, inTheirs] = [base, mine, theirs].map(
    (all) => new Map<string, Part>(all.map((one) => [one.id, one])),
  )
  const stays = (id: string): Part | null => {
    const [was, my, their] = [inBase?.get(id), inMine?.get(id), inTheirs?.get(id)]
    if (my !== undefined && their !== undefined) return merged(list, was, my, their, clashes)
    const left = my ?? their
    if (left === undefined) return null
    if (was === undefined) return left
    if (same(was, left)) return null
    clashes.push({ list, id, name: null, theirs: null })
    return left
  }
  return order(base, mine, theirs).flatMap((id) => stays(id) ?? [])
}

/** The order of whoever moved something, mine first; what only the other has comes after what it stood after there. */
function order(
  base: readonly ScorecardPart[],
  mine: readonly ScorecardPart[],
  theirs: readonly ScorecardPart[],
): string[] {
  const ids = (all: readonly ScorecardPart[]): string[] => all.map(({ id }) => id)
  const common = (all: readonly ScorecardPart[]): string => {
    const here = new Set(ids(all))
    return ids(base)
      .filter((id) => here.has(id))
      .join()
  }
  const inBase = new Set(ids(base))
  const iMoved =
    common(mine) !==
    ids(mine)
      .filter((id) => inBase.has(id))
      .join()
  const [first, second] = iMoved ? [mine, theirs] : [theirs, mine]
  const all = ids(first)
  ids(second).forEach((id, at, row) => {
    if (all.includes(id)) return
    const after = row.slice(0, at).findLast((one) => all.includes(one))
    all.splice(after === undefined ? 0 : all.indexOf(after) + 1, 0, id)
  })
  return all
}

function merged<Part extends ScorecardPart>(
  list: ScorecardList,
  was: Part | undefined,
  mine: Part,
  theirs: Part,
  clashes: Clash[],
): Part {
  const names: readonly string[] = textNames[list]
  const plain = Object.fromEntries(
    Object.keys({ ...theirs, ...mine })
      .filter((key) => !names.includes(key))
      .map((key) => {
        const at = (part: Part | undefined): unknown => (part as Record<string, unknown> | undefined)?.[key]
        const [old, my, their] = [at(was), at(mine), at(theirs)]
        if (key !== 'number' && !same(my, their) && !same(my, old) && !same(their, old))
          clashes.push({ list, id: mine.id, name: null, theirs: null })
        return [key, changed(old, my, their)]
      }),
  )
  const texts = textNames[list].flatMap((name) => {
    const [old, my, their] = [was && textOf(was, name), textOf(mine, name), textOf(theirs, name)]
    const tags = [...new Set([...Object.keys(my ?? {}), ...Object.keys(their ?? {})])]
    const words = tags.flatMap((tag) => {
      const [o, m, t] = [old?.[tag], my?.[tag], their?.[tag]]
      if (m !== t && m !== o && t !== o) clashes.push({ list, id: mine.id, name, theirs: t ?? null })
      const word = changed(o, m, t)
      return word === undefined ? [] : [[tag, word] as const]
    })
    // An easier wording is there or is not; the others are always there, if only empty.
    return name === 'easier' && words.length === 0 ? [] : [[name, Object.fromEntries(words)] as const]
  })
  // reason: every key of the part is one of the plain ones or one of its texts
  return { ...plain, ...Object.fromEntries(texts) } as unknown as Part
}

/** Of three states the one that was changed; mine where both were. */
function changed<T>(old: T, mine: T, theirs: T): T {
  return same(mine, old) ? theirs : mine
}

function same(one: unknown, other: unknown): boolean {
  return one === other || canonical(one) === canonical(other)
}

/** As JSON, with the keys of every object in one order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

/** Do two say the same, whatever their version is called? */
export function sameScorecard(one: Scorecard, other: Scorecard): boolean {
  const { id: _a, version: _b, ...mine } = one
  const { id: _c, version: _d, ...theirs } = other
  return same(mine, theirs)
}
