/** Who is here, told once a person and in letters that fit a circle. */
import { expect, test } from 'vitest'
import { initialsOf, whoIsHere } from './presence'

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
