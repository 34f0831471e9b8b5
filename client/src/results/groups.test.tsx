/** Groups seen apart: folded away, by name and in words, in the list's order, with a question where they differ. */
// @vitest-environment jsdom
import '../answer/testGaps'
import { asGroups, type TallyBySector } from '@samklang/shared/domain/breakdown'
import { figuresOf, tallyItem } from '@samklang/shared/domain/tally'
import type { RoundResults } from '@samklang/shared/wire/session'
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { aSession, InRoom } from '../answer/testRoom'
import { testRound } from '../session/testSession'
import { RoundResultView } from './RoundResultView'

afterEach(cleanup)

const tally = (...answers: (number | 'dk')[]) => tallyItem(answers.map((answer) => ({ answer })))
const municipality = tally(8, 9, 8, 9, 9, 8)
const voluntary = tally(4, 5, 4, 5, 3, 4, 'dk')
const concerned = tally(8, 8, 7, 9, 8)

function show(bySector: TallyBySector) {
  const round = testRound(1, { kind: 'field', field: 'communication' }, 'published')
  const parts = Object.values(bySector)
  const whole = tally(
    ...parts.flatMap(({ counts, dontKnow }) => [
      ...counts.flatMap((count, step) => Array.from({ length: count }, () => step + 1)),
      ...Array.from({ length: dontKnow }, () => 'dk' as const),
    ]),
  )
  const figures = figuresOf(whole)
  if (figures === null) throw new Error('too few answers for a result')
  const results: RoundResults = {
    round: round.id,
    items: { '3-1': { state: 'shown', ...figures }, '3-2': { state: 'shown', ...figures } },
    groups: { '3-1': asGroups(bySector) },
  }
  const { room } = aSession()
  const session = aSession({
    rounds: [round],
    results: [results],
    room: { ...room, situation: { size: 'many', dependent: false } },
  })
  render(
    <InRoom session={session}>
      <RoundResultView round={round.id} />
    </InRoom>,
  )
  return screen.getByRole('article', { name: /^3-1/ })
}

const unfold = () => userEvent.click(screen.getByText('Se gruppene hver for seg'))

test('[C58] groups are folded away under their statement, each with name, answers, middle and dots', async () => {
  const row = show({ concerned, voluntary, municipality })
  expect(row.querySelectorAll('svg.chart-row')).toHaveLength(1)
  // Only the statement that has groups has something to unfold.
  expect(screen.getAllByText('Se gruppene hver for seg')).toHaveLength(1)
  await unfold()
  const groups = within(row).getAllByRole('listitem')
  expect(groups.map((group) => group.querySelector('.group-name')?.textContent)).toEqual([
    'Kommunen 6 svar, midten er 8,5',
    'Frivilligheten 6 svar, midten er 4',
    'De det gjelder (og pårørende) 5 svar, midten er 8',
  ])
  expect(groups.map((group) => group.querySelectorAll('.chart-dot').length)).toEqual([6, 6, 5])
  expect(groups.every((group) => group.querySelectorAll('.chart-median').length === 1)).toBe(true)
  expect(groups[1]?.querySelector('.sk-hidden')?.textContent).toBe(
    'Frivilligheten: 6 har gitt et tall. Midten er 4. Svarene går fra 3 til 5. Én svarte «vet ikke».',
  )
  expect(row.textContent).toContain('Grupper med færre enn 5 svar vises ikke.')
})

test('[C58] the table and the sentences hold the groups as well', async () => {
  show({ municipality, voluntary })
  await userEvent.click(screen.getByText('Tabell'))
  const [row] = screen.getAllByRole('row').filter((one) => one.textContent?.includes('Frivilligheten'))
  expect([...(row?.children ?? [])].map(({ textContent }) => textContent)).toEqual(
    ['3-1', 'Frivilligheten', '6', '1', '4', '3 til 5', 'Svarene ligger nær hverandre.'].concat([
      '–',
      '–',
      '0 0 1 3 2 0 0 0 0 0',
    ]),
  )
  await userEvent.click(screen.getByText('Setninger'))
  const words = document.querySelector('.result-sentences > li')?.textContent
  expect(words).toContain('Kommunen: 6 har gitt et tall. Midten er 8,5. Svarene går fra 8 til 9.')
  expect(words).toContain('Kommunen og frivilligheten ser dette ulikt. Hva ser hver av dem?')
})

test('[C59] groups whose middles lie three steps apart get one open question, in the order of the list', async () => {
  const row = show({ concerned, voluntary, municipality })
  await unfold()
  expect(row.querySelector('.group-question')?.textContent).toBe(
    'Kommunen, frivilligheten og de det gjelder (og pårørende) ser dette ulikt. Hva ser hver av dem?',
  )
  cleanup()
  const alike = show({ concerned, municipality })
  await unfold()
  expect(alike.querySelector('.group-question')).toBeNull()
})
