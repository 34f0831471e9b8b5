/** One asking: drafted, open, closed, published, or cancelled before that; and why an act is refused. */
import { z } from 'zod'
import { AssessmentId, RoundId } from './ids'
import type { Refusal } from './refusal'
import { FieldId, ItemId } from './scorecard'
import { Setup, VoteAnswer } from './votes/kinds'

/** How a round is asked; what each may be used for is in `mode.ts`. A round keeps the one it was made with. */
export const Mode = z.enum(['together', 'secret', 'live', 'named'])
export type Mode = z.infer<typeof Mode>

/** What the facilitator picked; it names the round on every screen. */
export const Selection = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('weights') }),
  z.object({ kind: z.literal('field'), field: FieldId }),
  z.object({ kind: z.literal('short') }),
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('chosen'), items: z.array(ItemId).min(1).max(67) }),
])
export type Selection = z.infer<typeof Selection>

/** Most characters in the question of a vote or of private writing: it is read from the back of a room. */
export const QUESTION_MAX = 200

/** A vote on notes: what is asked about them, and how one votes. The notes are the round's items, by their ids. */
export const Vote = z.object({ kind: z.literal('vote'), question: z.string().min(1).max(QUESTION_MAX), setup: Setup })
export type Vote = z.infer<typeof Vote>

/** What a round asks about: the scorecard, or notes. */
export const Asked = z.union([Selection, Vote])
export type Asked = z.infer<typeof Asked>

/** One thing a round asks: an item of the scorecard, or a note by its id. */
export const AskedItem = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/)

/** Times are milliseconds since 1970, by the server's clock. */
const Time = z.number().int().nonnegative()

const common = {
  id: RoundId,
  assessment: AssessmentId,
  selection: Asked,
  items: z.array(AskedItem).min(1).max(67),
  mode: Mode,
  /** Fewest scale answers a statement needs before anything of it is shown; copied in at opening. */
  threshold: z.number().int().min(3).max(50),
  /** First, second, third asking of the same items. */
  take: z.number().int().min(1).max(99),
}

export const Round = z.discriminatedUnion('state', [
  z.object({ state: z.literal('drafted'), ...common }),
  /** `closesAt` is set when closing has begun: answers count until then, and Undo clears it. */
  z.object({
    state: z.literal('open'),
    ...common,
    openedAt: Time,
    closesAt: Time.nullable(),
    /** When it closes by itself; left out where somebody closes it. */
    until: Time.optional(),
  }),
  z.object({ state: z.literal('closed'), ...common, openedAt: Time, closedAt: Time }),
  z.object({
    state: z.literal('published'),
    ...common,
    openedAt: Time,
    closedAt: Time,
    publishedAt: Time,
    /** Taken off every screen; the page says that it has been seen. */
    hidden: z.boolean(),
  }),
  z.object({ state: z.literal('cancelled'), ...common, cancelledAt: Time }),
])
export type Round = z.infer<typeof Round>

/** Milliseconds between Close and the moment the seal is burnt, in which Undo works. */
export const CLOSING_GRACE = 10_000

/** Nobody is asked the same thing more often in one assessment. */
export const MOST_TAKES = 3

/** Which asking of these items this would be: one more than the item that has been asked most often. What was prepared and never opened, or called off, does not count. */
export function nextTake(items: readonly string[], earlier: readonly Round[], assessment: AssessmentId): number {
  const asked = earlier.filter(
    ({ assessment: of, state }) => of === assessment && state !== 'cancelled' && state !== 'drafted',
  )
  return 1 + Math.max(0, ...items.map((item) => asked.filter((round) => round.items.includes(item)).length))
}

export const Score = z.number().int().min(1).max(10)
export type Score = z.infer<typeof Score>

/** A score from 1 to 10, or don't know, which lies outside the scale. */
export const Answer = z.union([Score, z.literal('dk')])
export type Answer = z.infer<typeof Answer>

/** What a ballot may hold under an item: a score where the scorecard is asked, else what its kind of vote takes. */
export const GivenAnswer = z.union([Answer, VoteAnswer])
export type GivenAnswer = z.infer<typeof GivenAnswer>

/** Do two people, or one person twice, say the same? An answer of several parts is compared part by part. */
export function sameAnswer(a: GivenAnswer | null | undefined, b: GivenAnswer | null | undefined): boolean {
  return canonical(a ?? null) === canonical(b ?? null)
}

function canonical(answer: GivenAnswer | null): string {
  if (answer === null || typeof answer !== 'object') return JSON.stringify(answer)
  return JSON.stringify(Object.entries(answer).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** Furthest ahead a round may be open, in milliseconds: a quarter of a year. */
export const UNTIL_MAX = 92 * 24 * 60 * 60_000

/** When an open round stops taking answers: the end of its closing, or the time it was opened until; null while nobody knows. */
export function endOf(round: Round): number | null {
  if (round.state !== 'open') return null
  const { closesAt, until = null } = round
  return closesAt !== null && until !== null ? Math.min(closesAt, until) : (closesAt ?? until)
}

/** Is the round taking answers at this moment? */
export function isTaking(round: Round, now: number): boolean {
  const ends = endOf(round)
  return round.state === 'open' && (ends === null || now < ends)
}

/** The client asks this to grey out the targets; the server asks it again inside the transaction. */
export function whyNotAnswer(round: Round, items: readonly string[], now: number): Refusal | null {
  // One joint answer has a way of its own; in every other mode each person answers.
  if (round.mode === 'together') return 'mode-not-allowed'
  if (round.state === 'closed' || round.state === 'published') return 'round-closed'
  if (round.state !== 'open') return 'round-not-open'
  if (!isTaking(round, now)) return 'round-closed'
  if (items.some((item) => !round.items.some((known) => known === item))) return 'item-unknown'
  return null
}

/** A joint score is entered by the group while a `together` round is open. */
export function whyNotJoint(round: Round, item: string, now: number): Refusal | null {
  if (round.mode !== 'together') return 'not-together'
  if (!isTaking(round, now)) return round.state === 'open' ? 'round-closed' : 'round-not-open'
  return round.items.some((known) => known === item) ? null : 'item-unknown'
}

/** Which acts a facilitator may do on a round now; the panel's one primary button is derived from it. */
export function whyNotAct(
  round: Round,
  act: 'open' | 'close' | 'reopen' | 'publish' | 'hide' | 'show' | 'cancel',
  now: number,
): Refusal | null {
  switch (act) {
    case 'open':
      return round.state === 'drafted' ? null : 'round-not-drafted'
    case 'close':
      return round.state === 'open' && round.closesAt === null ? null : 'round-not-open'
    case 'reopen':
      if (round.state !== 'open' || round.closesAt === null) return 'too-late-to-undo'
      return now < round.closesAt ? null : 'too-late-to-undo'
    case 'publish':
      if (round.state === 'published') return 'round-published'
      return round.state === 'closed' ? null : 'round-not-closed'
    case 'hide':
    case 'show':
      return round.state === 'published' ? null : 'round-not-published'
    case 'cancel':
      return round.state === 'published' ? 'round-published' : null
  }
}
