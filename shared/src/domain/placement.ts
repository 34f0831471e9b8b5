/** A private placement on a template: where one may put oneself, how that is written as an answer, and what the answers add up to. */
import { z } from 'zod'
import { templateOf, type Template, type TemplateId } from './template'

/** Marks along a line, from one end to the other; odd, so that there is a middle. */
export const LINE_MARKS = 11

/** What may be answered where a template is used as an exercise. */
export interface Placement {
  readonly template: TemplateId
  /** Along one line between two ends, or in the template's zones. */
  readonly kind: 'line' | 'zones'
  /** `1` to `11` along a line; else the ids of the zones, in reading order. */
  readonly cells: readonly string[]
  /** May one stand in several at once? Never on a line. */
  readonly several: boolean
}

/** An answer as text: a cell, several joined by `+` in the order of the cells, or don't know. */
export const PlacementAnswer = z.string().regex(/^(dk|[a-z0-9-]{1,40}(\+[a-z0-9-]{1,40}){0,11})$/)
export type PlacementAnswer = z.infer<typeof PlacementAnswer>

/** The exercise a template can be used for; null where it is none. */
export function placementOf(template: TemplateId): Placement | null {
  const { exercise, zones } = templateOf(template)
  if (exercise === null) return null
  const line = exercise === 'line'
  return {
    template,
    kind: line ? 'line' : 'zones',
    cells: line ? Array.from({ length: LINE_MARKS }, (_, at) => String(at + 1)) : zones.map((zone) => zone.id),
    several: exercise === 'several',
  }
}

/** Templates that can be used as exercises. */
export function exercisesIn(templates: readonly Template[]): Template[] {
  return templates.filter((template) => template.exercise !== null)
}

/** These cells as one answer, in the order of the template; null when none is chosen or they are no answer here. */
export function answerFrom(placement: Placement, chosen: readonly string[]): PlacementAnswer | null {
  const answer = placement.cells.filter((cell) => chosen.includes(cell)).join('+')
  return new Set(chosen).size === chosen.length && chosen.length > 0 && isPlacementAnswer(placement, answer)
    ? answer
    : null
}

/** The cells an answer names; none for don't know. */
export function cellsOf(answer: PlacementAnswer): string[] {
  return answer === 'dk' ? [] : answer.split('+')
}

/** Is it an answer to this exercise: known cells, each once, in order, and one only where one is allowed? */
export function isPlacementAnswer(placement: Placement, answer: string): boolean {
  if (answer === 'dk') return true
  const cells = answer.split('+')
  if (cells.length > 1 && !placement.several) return false
  const places = cells.map((cell) => placement.cells.indexOf(cell))
  return places.every((place, at) => place >= 0 && (at === 0 || place > (places[at - 1] ?? -1)))
}

const Count = z.number().int().nonnegative()

/** What the placements add up to: how many stand in each cell. Whose they are leaves no mark, nor who chose which two. */
export const PlacementTally = z.object({
  /** In the order of the cells. Their sum is more than `n` where one may stand in several. */
  counts: z.array(Count).min(2),
  /** How many placed themselves. */
  n: Count,
  dontKnow: Count,
})
export type PlacementTally = z.infer<typeof PlacementTally>

/** What the room gets to know. Withheld is a result with a reason, not an error. */
export const PlacementResult = z.discriminatedUnion('state', [
  z.object({ state: z.literal('shown'), ...PlacementTally.shape }),
  z.object({ state: z.literal('withheld'), reason: z.literal('too-few'), threshold: z.number().int() }),
  z.object({ state: z.literal('unanswered') }),
])
export type PlacementResult = z.infer<typeof PlacementResult>

/** Adds up. Throws RangeError for what is no answer to this exercise. */
export function tallyPlacements(placement: Placement, answers: readonly PlacementAnswer[]): PlacementTally {
  const counts = placement.cells.map(() => 0)
  let dontKnow = 0
  for (const answer of answers) {
    if (!isPlacementAnswer(placement, answer)) throw new RangeError('A placement lies outside the template.')
    if (answer === 'dk') dontKnow++
    for (const cell of cellsOf(answer)) {
      const at = placement.cells.indexOf(cell)
      counts[at] = (counts[at] ?? 0) + 1
    }
  }
  return { counts, n: answers.length - dontKnow, dontKnow }
}

/** Under the threshold nothing gets out but that they were too few; nobody having answered says so only when turnout does. */
export function publishPlacement(
  tally: PlacementTally,
  { threshold, turnout }: { threshold: number; turnout: number },
): PlacementResult {
  if (turnout === 0) return { state: 'unanswered' }
  if (tally.n < threshold) return { state: 'withheld', reason: 'too-few', threshold }
  return { state: 'shown', ...tally, counts: [...tally.counts] }
}
