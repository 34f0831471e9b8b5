/** What votes say about notes that have since been moved, merged and put away. */
import { Note } from '@samklang/shared/domain/note'
import type { NoteVote, VoteRound } from '@samklang/shared/domain/vote'
import type { Setup } from '@samklang/shared/domain/votes/kinds'
import { sayIn } from '@samklang/shared/text/say'
import type { SessionView } from '@samklang/shared/wire/session'
import { expect, test } from 'vitest'
import { testRound, testSession } from '../session/testSession'
import { badgesOf, rowByVotes, shownVotes, sortedBy } from './onNotes'

const say = sayIn('nb')
const aNote = (id: string, more: Partial<Note> = {}): Note =>
  Note.parse({ id, kind: 'idea', text: id, createdAt: 1, ...more })
const dotted = (dots: number): NoteVote => ({ state: 'shown', result: { kind: 'dots', dots } })

function aVote(
  number: number,
  items: Record<string, NoteVote>,
  setup: Setup = { kind: 'dots', perPerson: 3, perNote: 2 },
) {
  const round = {
    ...testRound(number, { kind: 'weights' }, 'published'),
    selection: { kind: 'vote', question: `Spørsmål ${number}`, setup },
    items: Object.keys(items),
  } as VoteRound
  return { round, result: { round: round.id, items } }
}
function after(...votes: ReturnType<typeof aVote>[]): SessionView {
  return testSession({ rounds: votes.map(({ round }) => round), votes: votes.map(({ result }) => result) })
}
const [a, b, c] = [aNote('note-aaaa'), aNote('note-bbbb'), aNote('note-cccc')]

test('[C175] a note bears what the last vote said about it, in words and a number, and nothing where it said nothing', () => {
  const session = after(
    aVote(1, { 'note-aaaa': dotted(1), 'note-bbbb': dotted(4) }),
    aVote(
      2,
      {
        'note-aaaa': {
          state: 'shown',
          result: { kind: 'consent', agree: 3, concern: 0, objection: 1, review: '2027-03-14' },
        },
      },
      { kind: 'consent' },
    ),
  )
  const badges = badgesOf(session, [a, b, c], say)
  expect(badges.get('note-aaaa')).toEqual({
    words: '1 innvending',
    question: 'Spørsmål 2',
    review: '2027-03-14',
  })
  expect(badges.get('note-bbbb')?.words).toBe('4 prikker')
  expect(badges.has('note-cccc')).toBe(false)
  const withheld = after(aVote(1, { 'note-aaaa': { state: 'withheld', reason: 'too-few', threshold: 3 } }))
  expect(badgesOf(withheld, [a], say).size).toBe(0)
})

test('[C176] notes merged after a vote count together, and come apart with their own dots again', () => {
  const session = after(aVote(1, { 'note-aaaa': dotted(2), 'note-bbbb': dotted(3), 'note-cccc': dotted(4) }))
  const part = { ...b, archived: true, mergedInto: a.id }
  expect(badgesOf(session, [a, part, c], say).get('note-aaaa')?.words).toBe('5 prikker')
  expect(badgesOf(session, [a, b, c], say).get('note-aaaa')?.words).toBe('2 prikker')
  const [shown] = shownVotes(session)
  if (shown === undefined) throw new Error('The vote is not shown.')
  expect(sortedBy(shown, [c, a], [a, part, c]).map(({ id }) => id)).toEqual(['note-aaaa', 'note-cccc'])
})

test('[C177] the list is sorted, and the board tidied in rows, by what a vote came to', () => {
  const session = after(aVote(1, { 'note-aaaa': dotted(1), 'note-bbbb': dotted(4), 'note-cccc': dotted(1) }))
  const d = aNote('note-dddd')
  const all = [a, b, c, d]
  const [shown] = shownVotes(session)
  if (shown === undefined) throw new Error('The vote is not shown.')
  expect(sortedBy(shown, all, all).map(({ id }) => id)).toEqual(['note-bbbb', 'note-aaaa', 'note-cccc', 'note-dddd'])
  const rows = all.map(({ id }) => rowByVotes(session, all, id))
  expect(rows[0]).toBe(rows[2])
  expect(rows[1]).toBeLessThan(rows[0] ?? 0)
  expect(rows[3]).toBeGreaterThan(rows[0] ?? 0)
})
