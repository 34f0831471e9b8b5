/** What votes say about the notes on the board: a few words on each, and an order; what is merged brings its dots along. */
import type { Note } from '@samklang/shared/domain/note'
import { standsFor } from '@samklang/shared/domain/piles'
import { byVotes, isVoteRound, joinVotes, type NoteVote, type VoteRound } from '@samklang/shared/domain/vote'
import type { Say } from '@samklang/shared/text/say'
import type { SessionView } from '@samklang/shared/wire/session'
import { badgeWords } from './voteWords'

export interface ShownVote {
  readonly round: VoteRound
  readonly items: Readonly<Record<string, NoteVote>>
}

type Votes = Pick<SessionView, 'rounds' | 'votes'>

/** Published votes on notes, the last shown first. */
export function shownVotes({ rounds, votes }: Votes): ShownVote[] {
  return rounds
    .filter(isVoteRound)
    .flatMap((round) => {
      const found = votes.find((one) => one.round === round.id)
      return found === undefined ||
        round.selection.setup.kind === 'placement' ||
        round.selection.setup.kind === 'ranking'
        ? []
        : [{ round, items: found.items }]
    })
    .toReversed()
}

/** The same vote seen from the notes as they lie now: what has been merged into another counts there. */
export function onNotes({ round, items }: ShownVote, notes: readonly Note[]): Readonly<Record<string, NoteVote>> {
  const stands = standsFor(notes)
  const gathered = new Map<string, NoteVote[]>()
  for (const [note, vote] of Object.entries(items)) {
    // reason: the map is asked with what may be an id of a note that is not there any more.
    const at = stands.get(note as Note['id']) ?? note
    gathered.set(at, [...(gathered.get(at) ?? []), vote])
  }
  return Object.fromEntries([...gathered].map(([note, votes]) => [note, joinVotes(round.selection.setup, votes)]))
}

export interface Badge {
  readonly words: string
  readonly question: string
  /** The day on which to look at it again; null where nobody asked for one. */
  readonly review: string | null
}

/** The words on each note, from the last vote that says something about it. */
export function badgesOf(session: Votes, notes: readonly Note[], say: Say): ReadonlyMap<string, Badge> {
  const badges = new Map<string, Badge>()
  for (const shown of shownVotes(session)) {
    for (const [note, vote] of Object.entries(onNotes(shown, notes))) {
      const words = badges.has(note) ? null : badgeWords(vote, say)
      if (words !== null) badges.set(note, { words, question: shown.round.selection.question, review: reviewOf(vote) })
    }
  }
  return badges
}

function reviewOf(vote: NoteVote): string | null {
  return vote.state === 'shown' && vote.result.kind === 'consent' ? vote.result.review : null
}

/** These notes with those of the vote first, in its order; the rest as they were. */
export function sortedBy(shown: ShownVote, notes: readonly Note[], all: readonly Note[]): Note[] {
  const results = onNotes(shown, all)
  const order = byVotes(
    shown.round.selection.setup,
    notes.map(({ id }) => id),
    results,
  )
  const place = new Map<string, number>(order.map((id, at) => [id, at]))
  return notes.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
}

/** Which row a note lies in when the board is tidied up by the last vote; notes it did not ask about come last. */
export function rowByVotes(session: Votes, all: readonly Note[], note: Note['id']): number {
  const rows = rowsOf(session, all)
  return rows.of.get(note) ?? rows.count
}

interface Rows {
  readonly session: Votes
  readonly all: readonly Note[]
  readonly of: ReadonlyMap<string, number>
  readonly count: number
}
/** Every note of a board is asked for in one go. */
let latest: Rows | null = null

/** Those that came to the same lie in one row: where the first of them stands. */
function rowsOf(session: Votes, all: readonly Note[]): Rows {
  if (latest?.session === session && latest.all === all) return latest
  const [last] = shownVotes(session)
  const results = last === undefined ? {} : onNotes(last, all)
  const asked = last === undefined ? [] : byVotes(last.round.selection.setup, Object.keys(results), results)
  const saying = asked.map((id) => JSON.stringify(results[id]))
  const of = new Map(asked.map((id, at) => [id, saying.indexOf(saying[at] ?? '')]))
  latest = { session, all, of, count: asked.length }
  return latest
}
