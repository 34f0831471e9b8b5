/** Which measures are late, whose they are, and in what order they are followed up. */
import { expect, test } from 'vitest'
import { byPhase, dayOf, isLate, isMine } from './overdue'

test('[C54] a measure is late the day after its date, unless it is done or put aside', () => {
  const late = { due: '2027-03-14', status: 'under-way' } as const
  expect(isLate(late, '2027-03-14')).toBe(false)
  expect(isLate(late, '2027-03-15')).toBe(true)
  expect(isLate({ ...late, status: 'done' }, '2027-03-15')).toBe(false)
  expect(isLate({ ...late, status: 'put-aside' }, '2027-03-15')).toBe(false)
  expect(isLate({ ...late, due: null }, '2027-03-15')).toBe(false)
  expect(dayOf(new Date(2027, 2, 5, 23, 59).getTime())).toBe('2027-03-05')
})

test('[C54] one’s own measures are found however the name was typed', () => {
  expect(isMine({ owner: ' amina ' }, 'Amina')).toBe(true)
  expect(isMine({ owner: 'Aminata' }, 'Amina')).toBe(false)
  expect(isMine({ owner: null }, 'Amina')).toBe(false)
})

test('[C54] measures stand by phase, soonest first, what is done after the rest', () => {
  const note = (id: string, phase: 'map' | 'grow', due: string | null, status: 'not-begun' | 'done' = 'not-begun') => ({
    id,
    phase,
    due,
    status,
    createdAt: 1,
  })
  const groups = byPhase([
    note('no date', 'grow', null),
    note('done', 'grow', '2027-01-01', 'done'),
    note('june', 'grow', '2027-06-01'),
    note('may', 'grow', '2027-05-01'),
    note('first phase', 'map', null),
  ])
  expect(groups.map(({ phase, notes }) => [phase, notes.map(({ id }) => id)])).toEqual([
    ['map', ['first phase']],
    ['grow', ['may', 'june', 'no date', 'done']],
  ])
})
