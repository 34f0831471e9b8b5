/** What a kind of vote has to say: how it is set up, what one answers, when a ballot is too much, and what it adds up to. */
import type { z } from 'zod'
import type { Refusal } from '../refusal'

/** Under what circumstances a tally is made. */
export interface Counting {
  /** Fewest people before anything is shown. */
  readonly threshold: number
  /** How many answered anything in the round, which everybody sees. */
  readonly voters: number
}

/** Words that come with a result: somebody's reason, without anything about who. */
export interface Said {
  readonly about: string
  readonly text: string
}

/** What everybody may know about one item. Withheld is a result with a reason, not an error. */
export type Counted<Result> =
  | { readonly state: 'shown'; readonly result: Result; readonly said: readonly Said[] }
  | { readonly state: 'withheld' }
  | { readonly state: 'unanswered' }

/**
 * A kind of vote is one file that fills this in, and a line in `kinds`. `Setup` is how it was set up by whoever leads,
 * `Answer` is what one person says about one item, `Result` is what all of them add up to.
 */
export interface VoteKind<Setup, Answer, Result> {
  readonly setup: z.ZodType<Setup>
  readonly answer: z.ZodType<Answer>
  readonly result: z.ZodType<Result>
  /** Are the items laid before each person in an order of their own, so that none is always first? */
  readonly ownOrder: boolean
  /** Fewest items that make a vote. */
  readonly fewest: number
  /** Judged over everything one person would then have said; asked by the page, and again where it is stored. */
  whyNotBallot(setup: Setup, ballot: Readonly<Record<string, Answer>>): Refusal | null
  /** All answers to one item become what may be shown of it; nothing else of them is ever kept. */
  count(setup: Setup, answers: readonly Answer[], counting: Counting): Counted<Result>
  /** What notes that have been merged came to together; left out where it cannot be said. */
  join?(results: readonly Result[]): Result
  /** Numbers to sort by, the first that differs deciding; the highest comes first. */
  rank(result: Result): readonly number[]
}
