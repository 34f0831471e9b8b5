/** Names beside answers: a table for those who take part, and nothing at all on the projector. */
// @vitest-environment jsdom
import '../answer/testGaps'
import type { Role } from '@samklang/shared/domain/role'
import type { Round } from '@samklang/shared/domain/round'
import { figuresOf, type ItemResult } from '@samklang/shared/domain/tally'
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { aPerson, aSession, InRoom } from '../answer/testRoom'
import { ScreenPage } from '../screen/ScreenPage'
import { RoundResultView } from './RoundResultView'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const id = 'round-123' as Round['id'] // reason: a branded id in a test
const common = {
  id,
  assessment: 'assess-1' as Round['assessment'], // reason: a branded id in a test
  selection: { kind: 'chosen' as const, items: ['3-1', '3-2'] },
  items: ['3-1', '3-2'],
  threshold: 3,
  take: 1,
  openedAt: 0,
}
const counts = [0, 0, 1, 0, 0, 0, 1, 0, 0, 0]
const figures = figuresOf({ counts, dontKnow: 0 })
if (figures === null) throw new Error('two answers have a middle')
const shown: ItemResult = { state: 'shown', ...figures }
const session = aSession({
  focus: { kind: 'result', round: id },
  rounds: [{ ...common, mode: 'named', state: 'published', closedAt: 1, publishedAt: 2, hidden: false }],
  results: [{ round: id, items: { '3-1': shown, '3-2': { state: 'unanswered' } }, groups: {} }],
})

function server(): string[] {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    return Response.json(
      address.endsWith('/named')
        ? [
            { number: 1, name: 'Kari', answers: { '3-1': 7, '3-2': 'dk' } },
            { number: 2, name: null, answers: { '3-1': 3 } },
          ]
        : [],
    )
  })
  return asked
}

const asRole = (role: Role) => ({ ...aPerson, role })

test('[C282] names beside answers are a table with named rows and columns', async () => {
  server()
  render(
    <InRoom session={session}>
      <RoundResultView round={id} />
    </InRoom>,
  )
  const table = await screen.findByRole('table')
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent?.slice(0, 4)),
  ).toEqual(['Navn', '3-1 ', '3-2 '])
  expect(
    within(table)
      .getAllByRole('rowheader')
      .map(({ textContent }) => textContent),
  ).toEqual(['Kari', 'Deltaker 2'])
  expect(
    within(table)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual(['7', 'Vet ikke', '3', '–ikke svart'])
})

test('[C282] whoever only looks on reads no name, and asks for none', async () => {
  const asked = server()
  render(
    <InRoom session={session} me={asRole('observer')}>
      <RoundResultView round={id} />
    </InRoom>,
  )
  await waitFor(() => expect(document.querySelectorAll('.row-of-dots .chart-dot')).toHaveLength(2))
  expect(asked).toEqual([])
  expect(document.body.textContent).not.toContain('Kari')
})

test('[C283] the screen shows the dots of a named round, and asks for no name', async () => {
  const asked = server()
  render(
    <InRoom session={session} me={asRole('facilitator')}>
      <ScreenPage />
    </InRoom>,
  )
  await waitFor(() => expect(document.querySelectorAll('.chart-dot')).toHaveLength(2))
  expect(asked.filter((address) => !address.endsWith('/links'))).toEqual([])
})

test('[C283] the screen shows a show of hands as it stands, and nothing of what too few have answered', () => {
  server()
  const open: Round = { ...common, mode: 'live', state: 'open', closesAt: null }
  render(
    <InRoom
      session={aSession({ focus: { kind: 'round', round: id }, rounds: [open] })}
      turnout={{ answered: { [id]: 2 }, live: { [id]: { '3-1': { counts, dontKnow: 0 } } } }}
      me={asRole('facilitator')}
    >
      <ScreenPage />
    </InRoom>,
  )
  const [first, second] = screen.getAllByRole('article')
  expect(first?.querySelectorAll('.chart-dot')).toHaveLength(2)
  expect(second?.querySelectorAll('.chart-dot')).toHaveLength(0)
  expect(document.body.textContent).toContain('2 av 12 har svart.')
})
