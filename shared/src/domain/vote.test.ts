/** Votes: sums that belong to nobody, budgets over a whole ballot, and reasons without their writers. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byVotes, readBallot, tallyVote, whyNotVote, type NoteVote } from './vote'
import type { ConsentAnswer } from './votes/consent'
import type { Setup } from './votes/kinds'

const notes = ['note-aaaa', 'note-bbbb', 'note-cccc']
const dots: Setup = { kind: 'dots', perPerson: 5, perNote: 3 }
const consent: Setup = { kind: 'consent' }

const dotBallot = fc.dictionary(fc.constantFrom(...notes), fc.integer({ min: 1, max: 3 }))
const consentAnswer: fc.Arbitrary<ConsentAnswer> = fc.oneof(
  fc.constant({ stand: 'agree' as const, reason: '', review: null }),
  fc.record({
    stand: fc.constantFrom('concern' as const, 'objection' as const),
    reason: fc.string({ maxLength: 20 }),
    review: fc.constantFrom(null, '2027-03-01', '2027-06-01'),
  }),
)
const consentBallot = fc.dictionary(fc.constantFrom(...notes), consentAnswer)

/** All answers of some ballots, one after the other. */
const flat = <Answer>(ballots: readonly Record<string, Answer>[]) =>
  ballots.flatMap((ballot) => Object.entries(ballot).map(([item, answer]) => ({ item, answer })))

describe('what may be asked', () => {
  test('[R41] a vote needs enough different notes, and a note takes no more dots than a person has', () => {
    expect(whyNotVote(dots, notes)).toBeNull()
    expect(whyNotVote(dots, ['note-aaaa'])).toBe('vote-too-small')
    expect(whyNotVote(consent, ['note-aaaa'])).toBeNull()
    expect(whyNotVote(dots, ['note-aaaa', 'note-aaaa'])).toBe('bad-request')
    expect(
      whyNotVote(
        dots,
        Array.from({ length: 68 }, (_, at) => `note-${1000 + at}`),
      ),
    ).toBe('bad-request')
    expect(whyNotVote({ kind: 'dots', perPerson: 2, perNote: 3 }, notes)).toBe('bad-request')
  })

  test('[B40] a ballot of dots stands exactly when no note has too many and all of them are no more than one has', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...notes), fc.integer({ min: 1, max: 6 })), (ballot) => {
        const laid = Object.values(ballot)
        const fits = laid.every((n) => n <= 3) && laid.reduce((sum, n) => sum + n, 0) <= 5
        expect('ballot' in readBallot(dots, ballot)).toBe(fits)
      }),
    )
    expect(readBallot(dots, { 'note-aaaa': 0 })).toEqual({ refusal: 'bad-request' })
    expect(readBallot(dots, { 'note-aaaa': 1.5 })).toEqual({ refusal: 'bad-request' })
    expect(readBallot(dots, { 'note-aaaa': 'dk' })).toEqual({ refusal: 'bad-request' })
    expect(readBallot(dots, { 'note-aaaa': null })).toEqual({ ballot: {} })
  })

  test('[B46] whoever agrees leaves no reason and no day behind from what they chose before', () => {
    const read = (answer: ConsentAnswer) => 'ballot' in readBallot(consent, { 'note-aaaa': answer })
    expect(read({ stand: 'agree', reason: '', review: null })).toBe(true)
    expect(read({ stand: 'agree', reason: 'for dyrt', review: null })).toBe(false)
    expect(read({ stand: 'agree', reason: '', review: '2027-03-01' })).toBe(false)
    expect(read({ stand: 'objection', reason: 'for dyrt', review: '2027-03-01' })).toBe(true)
    expect(read({ stand: 'objection', reason: 'x'.repeat(501), review: null })).toBe(false)
  })
})

describe('what it comes to', () => {
  test('[B42] the sums of dots are those laid, whoever laid them and in whatever order', () => {
    fc.assert(
      fc.property(fc.array(dotBallot, { minLength: 3, maxLength: 12 }), (ballots) => {
        const counting = { threshold: 3, voters: ballots.length }
        const tally = tallyVote(dots, notes, flat(ballots), counting)
        expect(tallyVote(dots, notes, flat(ballots).toReversed(), counting)).toEqual(tally)
        for (const note of notes) {
          const sum = ballots.reduce((total, ballot) => total + (ballot[note] ?? 0), 0)
          expect(tally.items[note]).toEqual({ state: 'shown', result: { kind: 'dots', dots: sum } })
        }
      }),
    )
  })

  test('[B43] under the threshold a vote reads the same whatever was answered: no sum, no stand, no reason, no day', () => {
    fc.assert(
      fc.property(
        fc.array(dotBallot, { minLength: 1, maxLength: 4 }),
        fc.array(consentBallot, { minLength: 1, maxLength: 4 }),
        (dotted, consented) => {
          const withheld = { state: 'withheld', reason: 'too-few', threshold: 5 }
          const all = Object.fromEntries(notes.map((note) => [note, withheld]))
          const under = { threshold: 5, voters: 4 }
          expect(tallyVote(dots, notes, flat(dotted), under)).toEqual({ items: all, said: {} })
          expect(tallyVote(consent, notes, flat(consented), under)).toEqual({ items: all, said: {} })
        },
      ),
    )
  })

  test('[B43] a proposal that fewer than the threshold took a stand on keeps its reasons to itself', () => {
    const many = (stand: 'agree' | 'objection', count: number, item: string) =>
      Array.from({ length: count }, () => ({
        item,
        answer: { stand, reason: stand === 'agree' ? '' : 'for dyrt', review: null },
      }))
    const answers = [...many('agree', 5, 'note-aaaa'), ...many('objection', 2, 'note-bbbb')]
    const tally = tallyVote(consent, notes, answers, { threshold: 3, voters: 5 })
    expect(tally.items).toEqual({
      'note-aaaa': { state: 'shown', result: { kind: 'consent', agree: 5, concern: 0, objection: 0, review: null } },
      'note-bbbb': { state: 'withheld', reason: 'too-few', threshold: 3 },
      'note-cccc': { state: 'unanswered' },
    })
    expect(tally.said).toEqual({})
  })

  test('[B45] reasons come in an order that is neither that of the ballots nor the same person’s on another note', () => {
    fc.assert(
      fc.property(
        fc.array(consentBallot, { minLength: 3, maxLength: 8 }),
        fc.infiniteStream(fc.nat()),
        (ballots, by) => {
          const counting = { threshold: 3, voters: ballots.length }
          const shuffled = ballots
            .map((ballot) => ({ ballot, at: by.next().value ?? 0 }))
            .toSorted((a, b) => a.at - b.at)
            .map(({ ballot }) => ballot)
          const tally = tallyVote(consent, notes, flat(ballots), counting)
          expect(tallyVote(consent, notes, flat(shuffled), counting)).toEqual(tally)
          for (const said of Object.values(tally.said)) {
            const lines = said.map(({ about, text }) => [about, text] as const)
            expect(lines).toEqual(
              lines.toSorted(([a, x], [b, y]) => (a === b ? (x < y ? -1 : x > y ? 1 : 0) : a < b ? -1 : 1)),
            )
          }
        },
      ),
    )
  })
})

describe('the order it makes', () => {
  const shown = (result: Extract<NoteVote, { state: 'shown' }>['result']): NoteVote => ({ state: 'shown', result })
  const agreed = (agree: number, concern: number, objection: number): NoteVote =>
    shown({ kind: 'consent', agree, concern, objection, review: null })

  test('[R45] a result puts the most dots first, the fewest objections first, and leaves equals as they were', () => {
    const dotted = (n: number): NoteVote => shown({ kind: 'dots', dots: n })
    const results = { a: dotted(1), b: dotted(4), c: dotted(1), d: { state: 'unanswered' } as NoteVote }
    expect(byVotes(dots, ['a', 'x', 'b', 'c', 'd'], results)).toEqual(['b', 'a', 'c', 'x', 'd'])
    const stood = { a: agreed(9, 0, 1), b: agreed(2, 1, 0), c: agreed(3, 1, 0), d: agreed(1, 0, 0) }
    expect(byVotes(consent, ['a', 'b', 'c', 'd'], stood)).toEqual(['d', 'c', 'b', 'a'])
  })
})
