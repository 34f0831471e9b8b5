/** Sides that meet by themselves, agree on a number for the same statements, and show each other: what is said, and where it is seen differently. */
import { z } from 'zod'
import { AssessmentId, SidesId } from './ids'
import type { Refusal } from './refusal'
import { Answer } from './round'
import { type FieldId, StatementId } from './scorecard'

/** Most occasions in a room on which sides have met. */
export const SIDES_MAX = 100

/** Named for the occasion: "de som deltar", "de som arrangerer". */
export const SideName = z.string().trim().min(1).max(40)
export const MOST_SIDES = 4
/** What can be agreed on in the few minutes a side has. */
export const MOST_SIDE_STATEMENTS = 12
/** Nobody is put in a side of one: what it says would be what that person says. */
export const FEWEST_IN_SIDE = 2
/** As many as sit round one screen. */
export const MOST_AT_SCREEN = 30

/** People choose a side; sides meet and enter; all is shown at once. */
export const SidesState = z.enum(['choosing', 'open', 'shown'])
export type SidesState = z.infer<typeof SidesState>

/** By statement. */
export const SideAnswers = z.record(StatementId, Answer)
export type SideAnswers = z.infer<typeof SideAnswers>

/** What one side says of itself (`about` is its own number), or believes that another will say. Sides count from 0. */
export const Saying = z.object({
  side: z.number().int().nonnegative(),
  about: z.number().int().nonnegative(),
  answers: SideAnswers,
})
export type Saying = z.infer<typeof Saying>

/** An occasion as everybody in the room sees it. */
export const Sides = z.object({
  id: SidesId,
  assessment: AssessmentId,
  names: z.array(z.string()).min(2).max(MOST_SIDES),
  statements: z.array(StatementId).min(1),
  state: SidesState,
  /** How many there are in each side; never who. */
  people: z.array(z.number().int().nonnegative()),
  /** How many statements each side has agreed on. */
  scored: z.array(z.number().int().nonnegative()),
  /** Empty until it is shown. */
  says: z.array(Saying),
})
export type Sides = z.infer<typeof Sides>

/** Why sides may not begin, or null: each needs two people. The panel asks to tell why, the server to refuse. */
export function whyNotBegin({ state, people }: Pick<Sides, 'state' | 'people'>): Refusal | null {
  if (state !== 'choosing') return 'sides-not-choosing'
  return people.every((count) => count >= FEWEST_IN_SIDE) ? null : 'side-too-small'
}

/** Why they may not be shown: somebody would be met by silence. */
export function whyNotShow({ state, scored }: Pick<Sides, 'state' | 'scored'>): Refusal | null {
  if (state !== 'open') return 'sides-not-open'
  return scored.every((count) => count > 0) ? null : 'side-silent'
}

/** Why somebody may not choose this side now; null leaves the side one is in. */
export function whyNotChoose(
  sides: Pick<Sides, 'state' | 'names'>,
  now: number | null,
  wanted: number | null,
): Refusal | null {
  if (sides.state === 'shown') return 'sides-not-open'
  if (wanted !== null && sides.names[wanted] === undefined) return 'bad-request'
  // Once sides have met nobody moves between them; whoever comes late still finds one.
  return sides.state === 'open' && now !== null && wanted !== now ? 'sides-not-choosing' : null
}

/** Steps between two sides' numbers from which they are asked what each sees. */
const APART = 3

/** Which open question goes with a statement. */
export type SideQuestion = 'apart' | 'apart-known' | 'near' | 'alike' | 'alike-unexpected' | 'unsure'

/** One statement, with what each side says and what each believed. */
export interface SideRow {
  readonly statement: StatementId
  /** By side; null where it has not agreed on anything. */
  readonly says: readonly (Answer | null)[]
  readonly guesses: readonly { readonly side: number; readonly about: number; readonly answer: Answer }[]
  readonly question: SideQuestion
}

/** The statements seen most differently first; equals as they were chosen, those nobody has a number for last. */
export function rowsOf(sides: Pick<Sides, 'names' | 'statements' | 'says'>): SideRow[] {
  const rows = sides.statements.map((statement) => {
    const says = sides.names.map(
      (_, side) => sides.says.find((one) => one.side === side && one.about === side)?.answers[statement] ?? null,
    )
    const guesses = sides.says.flatMap(({ side, about, answers }) => {
      const answer = answers[statement]
      return side === about || answer === undefined ? [] : [{ side, about, answer }]
    })
    return { statement, says, guesses, question: questionFor(says, guesses) }
  })
  return rows.toSorted((a, b) => (stepsApart(b.says) ?? -1) - (stepsApart(a.says) ?? -1))
}

/** From the lowest number a side says to the highest; null where fewer than two sides have one. */
export function stepsApart(says: readonly (Answer | null)[]): number | null {
  const scores = says.filter((answer) => typeof answer === 'number')
  return scores.length < 2 ? null : Math.max(...scores) - Math.min(...scores)
}

function questionFor(says: SideRow['says'], guesses: SideRow['guesses']): SideQuestion {
  const apart = stepsApart(says)
  if (apart === null || says.some((answer) => answer === null || answer === 'dk')) return 'unsure'
  const off = guesses.flatMap(({ about, answer }) => {
    const said = says[about]
    return typeof answer === 'number' && typeof said === 'number' ? [Math.abs(answer - said)] : []
  })
  if (apart >= APART) return off.length > 0 && off.every((steps) => steps < 2) ? 'apart-known' : 'apart'
  if (off.some((steps) => steps >= APART)) return 'alike-unexpected'
  return apart === 0 ? 'alike' : 'near'
}

/** A side's mean in a field over the statements it has a number for, with how many; null where it has none. */
export function sideFieldScore(
  scorecard: { readonly statements: readonly { readonly id: StatementId; readonly field: FieldId }[] },
  sides: Pick<Sides, 'says'>,
  side: number,
  field: FieldId,
): { readonly score: number; readonly counted: number } | null {
  const own = sides.says.find((one) => one.side === side && one.about === side)?.answers ?? {}
  const scores = scorecard.statements.flatMap((statement) => {
    const answer = statement.field === field ? own[statement.id] : undefined
    return typeof answer === 'number' ? [answer] : []
  })
  if (scores.length === 0) return null
  return { score: scores.reduce((sum, score) => sum + score, 0) / scores.length, counted: scores.length }
}
