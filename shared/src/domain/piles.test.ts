/** Piles, merged notes and the talk about a note, whatever several people have made of them. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Comment, threadsOf } from './comment'
import { NoteId } from './ids'
import { Note } from './note'
import { linkedWith, NoteLink } from './noteLink'
import { coveredBy, mergeTarget, partsOf, pilesOf, standsFor } from './piles'

const idOf = (n: number) => NoteId.parse(`note-${String(n).padStart(4, '0')}`)
const aNote = (n: number, more: Partial<Note> = {}): Note =>
  Note.parse({ id: idOf(n), kind: 'idea', text: `Lapp ${n}`, createdAt: n, ...more })

test('[D60] notes of one pile lie under the first of them that is shown, and a pile of one is no pile', () => {
  const pile = idOf(1)
  const notes = [
    aNote(1, { pile, archived: true }),
    aNote(2, { pile }),
    aNote(3, { pile }),
    aNote(4, { pile: idOf(9) }),
  ]
  expect([...pilesOf(notes)].map(([top, all]) => [top, all.map((note) => note.id)])).toEqual([
    [idOf(2), [idOf(2), idOf(3)]],
  ])
  expect([...coveredBy(pilesOf(notes))]).toEqual([idOf(3)])
  expect(pilesOf(notes.slice(0, 2)).size).toBe(0)
})

test('[D61] a merged note stands for the whole it was merged into, through any number of merges, and rings end', () => {
  const into = fc.option(fc.nat(7), { nil: null })
  fc.assert(
    fc.property(fc.array(fc.record({ into, archived: fc.boolean() }), { minLength: 1, maxLength: 8 }), (given) => {
      const notes = given.map(({ into, archived }, n) =>
        aNote(n, { archived, mergedInto: into === null ? null : idOf(into) }),
      )
      const stands = standsFor(notes)
      const ids = new Set(notes.map((note) => note.id))
      expect([...stands.keys()]).toEqual([...ids])
      for (const [, whole] of stands) {
        expect(ids.has(whole)).toBe(true)
        // The whole stands for itself, so nobody counts a note twice.
        expect(stands.get(whole)).toBe(whole)
      }
      const parts = [...partsOf(notes).values()].flat()
      expect(new Set(parts.map((note) => note.id)).size).toBe(parts.length)
      expect(parts.length + [...stands].filter(([id, whole]) => id === whole).length).toBe(notes.length)
    }),
  )
})

test('[D62] whoever merges the same notes, in whatever order, merges into the oldest', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(30), { minLength: 2, maxLength: 6 }), (numbers) => {
      const notes = numbers.map((n) => aNote(n))
      expect(mergeTarget(notes)?.id).toBe(idOf(Math.min(...numbers)))
      expect(mergeTarget([...notes].reverse())).toEqual(mergeTarget(notes))
    }),
  )
  expect(mergeTarget([aNote(1)])).toBeNull()
})

test('[D63] every comment on a note that is not put away is in one thread, whatever answers what', () => {
  const comment = fc.record({ replyTo: fc.option(fc.nat(7), { nil: null }), archived: fc.boolean() })
  fc.assert(
    fc.property(fc.array(comment, { maxLength: 8 }), (given) => {
      const comments = given.map(({ replyTo, archived }, n) =>
        Comment.parse({
          id: `comment-${n}`,
          note: idOf(1),
          replyTo: replyTo === null ? null : `comment-${replyTo}`,
          text: `Ord ${n}`,
          createdAt: n,
          archived,
        }),
      )
      const told = threadsOf(comments, idOf(1)).flatMap(({ first, replies }) => [first, ...replies])
      expect(told.map((one) => one.id).toSorted()).toEqual(
        comments.flatMap((one) => (one.archived ? [] : [one.id])).toSorted(),
      )
    }),
  )
  const [first, answer, elsewhere] = [
    Comment.parse({ id: 'comment-a', note: idOf(1), text: 'Hvem?', createdAt: 1 }),
    Comment.parse({ id: 'comment-b', note: idOf(1), text: 'Kari.', replyTo: 'comment-a', createdAt: 2 }),
    Comment.parse({ id: 'comment-c', note: idOf(2), text: 'Noe annet', createdAt: 3 }),
  ]
  expect(threadsOf([elsewhere, answer, first], idOf(1))).toEqual([{ first, replies: [answer] }])
})

test('[D64] a link is known from both its notes, and one that is put away from none', () => {
  const link = NoteLink.parse({ id: 'link-aaaa', from: idOf(1), to: idOf(2), label: 'gjør' })
  const gone = NoteLink.parse({ id: 'link-bbbb', from: idOf(1), to: idOf(3), archived: true })
  expect(linkedWith([link, gone], idOf(1))).toEqual([{ link, other: idOf(2) }])
  expect(linkedWith([link, gone], idOf(2))).toEqual([{ link, other: idOf(1) }])
  expect(linkedWith([link, gone], idOf(3))).toEqual([])
})
