/** Who is here, told once a person and in letters that fit a circle. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { claimedPresence, CURSOR_FARTHEST, initialsOf, whoIsHere, whoPoints } from './presence'

test('[D15] a person with several tabs is one person, and an entry that cannot be read is left out', () => {
  const kari = { user: { id: 'person-kari', name: 'Kari Nordmann', number: 3, role: 'facilitator' } }
  const ola = { user: { id: 'person-ola1', name: 'Ola', number: 4, role: 'participant' }, page: 'list', writing: null }
  const seven = { user: { id: 'person-7777', name: null, number: 7, role: 'participant' } }
  const here = whoIsHere([
    kari,
    { ...kari, page: 'board', writing: 'note-aaaa' },
    seven,
    ola,
    {},
    null,
    { user: 'Kari' },
    { user: { id: 'x' } },
  ])
  expect(here.map(({ user }) => user.name)).toEqual(['Kari Nordmann', 'Ola', null])
  expect(here[0]?.writing).toBe('note-aaaa')
})

test('[D16] initials are the first letters of the first and last name, and a number stays a number', () => {
  expect(['Kari Nordmann', 'Deltaker 7', 'Deltaker 18', 'ola', 'Åse Marie Øvrebø', ' '].map(initialsOf)).toEqual([
    'KN',
    'D7',
    'D18',
    'O',
    'ÅØ',
    '?',
  ])
})

test('[D40] a cursor is two whole numbers within the board or none, and a claim keeps what else can be read', () => {
  const kept = (cursor: unknown): unknown => claimedPresence({ page: 'board', writing: null, cursor })
  const far = CURSOR_FARTHEST
  for (const cursor of [null, [0, 0], [-far, far]])
    expect(kept(cursor)).toEqual({ page: 'board', writing: null, cursor })
  for (const cursor of [
    [0.5, 0],
    [far + 1, 0],
    [0, -far - 1],
    [1],
    [1, 2, 3],
    ['1', '2'],
    { x: 1, y: 2 },
    'x',
    NaN,
    [NaN, 0],
  ])
    expect(kept(cursor)).toEqual({ page: 'board', writing: null })
  expect(claimedPresence({ cursor: [1, 2], user: { id: 'somebody' }, more: 'x'.repeat(500) })).toEqual({
    cursor: [1, 2],
  })
  for (const nothing of [null, 'board', 7, [1, 2]]) expect(claimedPresence(nothing)).toBeNull()
})

test('[D40] whatever a device claims, what is told on is small and is read as a cursor or not at all', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('page', 'writing', 'cursor', 'user', 'x'), fc.jsonValue()), (claim) => {
      const told = claimedPresence(claim)
      expect(JSON.stringify(told).length).toBeLessThan(200)
      const user = { id: 'person-kari', name: 'Kari', number: 3, role: 'participant' }
      const pointing = whoPoints([{ ...told, user }])
      expect(pointing.map((one) => one.cursor)).toEqual(told?.cursor ? [told.cursor] : [])
    }),
  )
})

test('[D40] a person points once, and being here changes nothing when only the cursor moves', () => {
  const user = { id: 'person-kari', name: 'Kari', number: 3, role: 'participant' }
  const at = (cursor: unknown) => ({ user, page: 'board', writing: null, cursor })
  expect(whoPoints([at(null), at([1, 2]), { cursor: [3, 4] }])).toEqual([{ user, cursor: [1, 2] }])
  expect(whoIsHere([at([1, 2])])).toEqual(whoIsHere([at([3, 4])]))
})
