/** A vote on notes: who may be asked what, what the ballots add up to, and in which order the notes then stand. */
import { z } from 'zod'
import type { Refusal } from './refusal'
import { QUESTION_MAX, type Asked, type GivenAnswer, type Round, type Vote } from './round'
import { kindOf, VoteResult, type VoteAnswer, type Setup } from './votes/kinds'
import type { Counting, Said } from './votes/VoteKind'

export const MOST_NOTES = 67
export const Question = z.string().trim().min(1).max(QUESTION_MAX)

/** What everybody may know about one note of a vote. */
export const NoteVote = z.discriminatedUnion('state', [
  z.object({ state: z.literal('shown'), result: VoteResult }),
  /** `threshold`: how many people it would have taken. */
  z.object({ state: z.literal('withheld'), reason: z.literal('too-few'), threshold: z.number().int() }),
  z.object({ state: z.literal('unanswered') }),
])
export type NoteVote = z.infer<typeof NoteVote>

/** What is kept of a closed vote: what may be shown of each note, and the reasons that came with it. */
export const VoteTally = z.object({
  items: z.record(z.string(), NoteVote),
  said: z.record(z.string(), z.array(z.object({ about: z.string(), text: z.string() }))),
})
export type VoteTally = z.infer<typeof VoteTally>

export type VoteRound = Round & { readonly selection: Vote }

export const isVote = (asked: Asked): asked is Vote => asked.kind === 'vote'
export const isVoteRound = (round: Round): round is VoteRound => isVote(round.selection)

/** Why these notes are no vote, or null. */
export function whyNotVote(setup: Setup, notes: readonly string[]): Refusal | null {
  if (new Set(notes).size !== notes.length || notes.length > MOST_NOTES) return 'bad-request'
  if (notes.length < kindOf(setup).fewest) return 'vote-too-small'
  return setup.kind === 'dots' && setup.perNote > setup.perPerson ? 'bad-request' : null
}

/**
 * The answers of one person as this vote's kind reads them, with what is cleared left out.
 * A reason where one of them is no answer of the kind, or where all of them together are too much.
 */
export function readBallot(
  setup: Setup,
  given: Readonly<Record<string, GivenAnswer | null>>,
): { readonly ballot: Readonly<Record<string, VoteAnswer>> } | { readonly refusal: Refusal } {
  const kind = kindOf(setup)
  const ballot: Record<string, VoteAnswer> = {}
  for (const [note, answer] of Object.entries(given)) {
    if (answer === null) continue
    const read = kind.answer.safeParse(answer)
    if (!read.success) return { refusal: 'bad-request' }
    ballot[note] = read.data
  }
  const refusal = kind.whyNotBallot(setup, ballot)
  return refusal === null ? { ballot } : { refusal }
}

/** Adds up a vote. Whose the answers are and their order leave no mark. */
export function tallyVote(
  setup: Setup,
  notes: readonly string[],
  answers: readonly { readonly item: string; readonly answer: GivenAnswer }[],
  counting: Counting,
): VoteTally {
  const kind = kindOf(setup)
  const items: Record<string, NoteVote> = {}
  const said: Record<string, Said[]> = {}
  for (const note of notes) {
    const about = answers.filter(({ item }) => item === note).map(({ answer }) => kind.answer.parse(answer))
    const counted = kind.count(setup, about, counting)
    if (counted.state === 'shown') {
      items[note] = { state: 'shown', result: counted.result }
      if (counted.said.length > 0) said[note] = [...counted.said]
    } else if (counted.state === 'withheld') {
      items[note] = { state: 'withheld', reason: 'too-few', threshold: counting.threshold }
    } else items[note] = { state: 'unanswered' }
  }
  return { items, said }
}

/** What notes that were merged after the vote came to together; where that cannot be said, what the first of them did. */
export function joinVotes(setup: Setup, votes: readonly NoteVote[]): NoteVote {
  const shown = votes.flatMap((vote) => (vote.state === 'shown' ? [vote.result] : []))
  const [first = { state: 'unanswered' } as const] = votes
  const joined = shown.length > 1 ? kindOf(setup).join?.(shown) : undefined
  return joined === undefined ? first : { state: 'shown', result: joined }
}

/** Notes as a result orders them: the highest first, those that say the same as they were, those without a result last. */
export function byVotes(setup: Setup, notes: readonly string[], results: Readonly<Record<string, NoteVote>>): string[] {
  const rank = (note: string): readonly number[] | null => {
    const vote = results[note]
    return vote?.state === 'shown' ? kindOf(setup).rank(vote.result) : null
  }
  const ranks = new Map(notes.map((note) => [note, rank(note)]))
  return notes.toSorted((a, b) => higher(ranks.get(b) ?? null, ranks.get(a) ?? null))
}

/** Positive where `a` ranks above `b`. */
function higher(a: readonly number[] | null, b: readonly number[] | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null)
  const at = a.findIndex((number, index) => number !== b[index])
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}
