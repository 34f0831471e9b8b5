/** Notes that are being written, days that are chosen, and two takes beside each other. */
// @vitest-environment jsdom
import '../answer/testGaps'
import { figuresOf } from '@samklang/shared/domain/tally'
import type { Round } from '@samklang/shared/domain/round'
import { itemViews } from '@samklang/shared/results/itemView'
import { samson } from '@samklang/shared/domain/scorecard'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { aSession, InRoom } from '../answer/testRoom'
import { Unreachable } from '../api'
import { DotsOf, sharedScale } from '../results/RowOfDots'
import { dayOf, endOfDay } from './days'
import { TalkNote } from './TalkNote'

beforeEach(() => localStorage.clear())
afterEach(cleanup)

test('[C271] two takes are two rows of dots, each with its own number of answers', () => {
  const take = (at: number, counts: number[]) => {
    const figures = figuresOf({ counts, dontKnow: 0 })
    if (figures === null) throw new Error('too few answers for a result')
    // reason: a branded id in a test
    const id = `round-00${at}` as Round['id']
    const round = {
      state: 'published' as const,
      id,
      assessment: aSession().assessment.id,
      selection: { kind: 'chosen' as const, items: ['3-2'] },
      items: ['3-2'],
      mode: 'secret' as const,
      threshold: 3,
      take: at,
      openedAt: at,
      closedAt: at,
      publishedAt: at,
      hidden: false,
    }
    return { round, results: { round: id, items: { '3-2': { state: 'shown' as const, ...figures } }, groups: {} } }
  }
  const takes = [take(1, [2, 2, 1, 0, 0, 0, 1, 1, 0, 0]), take(2, [0, 0, 0, 1, 2, 2, 0, 0, 0, 0])]
  const session = aSession({ rounds: takes.map(({ round }) => round), results: takes.map(({ results }) => results) })
  const views = itemViews(session, samson, ['3-2'])
  const [view] = views
  if (view === undefined) throw new Error('no view')
  const { container } = render(
    <InRoom session={session}>
      <DotsOf view={view} scale={sharedScale(views)} />
    </InRoom>,
  )
  const rows = [...container.querySelectorAll('.dots-take')]
  expect(rows.map((row) => row.querySelector('.dots-take-name')?.textContent)).toEqual([
    'Første gang: 7 svar',
    'Andre gang: 5 svar',
  ])
  expect(rows.map((row) => row.querySelectorAll('.chart-dot').length)).toEqual([7, 5])
})

const label = 'Notat fra samtalen om 3-2'
const note = (write: () => Promise<void>, texts: Record<string, string> = {}) => (
  <InRoom>
    <TalkNote statement="3-2" notes={{ texts, write }} />
  </InRoom>
)

test('[C272] what is typed into a note is there after a reload and a lost network, and goes when it is saved', async () => {
  const person = userEvent.setup()
  let reachable = false
  const write = vi.fn(async () => {
    if (!reachable) throw new Unreachable('no network')
  })
  const first = render(note(write, { '3-2': 'Før.' }))
  await person.click(screen.getByRole('button', { name: /^Endre notatet/ }))
  expect(document.activeElement).toBe(screen.getByLabelText(label))
  await person.type(screen.getByLabelText(label), ' Etter.')
  await person.click(screen.getByRole('button', { name: 'Lagre' }))
  expect(screen.getByText(/trygt her hos deg/)).toBeTruthy()
  first.unmount()

  reachable = true
  // Meanwhile somebody else has written: what one began from is what is sent along.
  render(note(write, { '3-2': 'Før. Og litt til.' }))
  const area = screen.getByLabelText<HTMLTextAreaElement>(label)
  expect(area.value).toBe('Før. Etter.')
  expect(screen.getByText('Før. Og litt til.')).toBeTruthy()
  await person.click(screen.getByRole('button', { name: 'Lagre' }))
  expect(write).toHaveBeenLastCalledWith('3-2', 'Før.', 'Før. Etter.')
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(localStorage.length).toBe(0)
})

test('[C272] what has been put aside by Cancel is gone, and somebody who only reads has nothing to write in', async () => {
  const person = userEvent.setup()
  const write = vi.fn(async () => undefined)
  render(note(write))
  await person.click(screen.getByRole('button', { name: /^Skriv et notat/ }))
  await person.type(screen.getByLabelText(label), 'Nei')
  await person.click(screen.getByRole('button', { name: 'Avbryt' }))
  expect(screen.getByText('Ingen notat ennå.')).toBeTruthy()
  expect(localStorage.length).toBe(0)
  expect(write).not.toHaveBeenCalled()
})

test('[C273] a day is its last minute, and what is no day is none', () => {
  for (const day of ['2026-11-30', '2028-02-29', '2027-01-01']) {
    const end = endOfDay(day)
    if (end === null) throw new Error('no day')
    expect(dayOf(end)).toBe(day)
    expect(dayOf(end + 60_000)).not.toBe(day)
  }
  for (const no of ['', '2027-02-29', '2026-13-01', '202-01-01', 'i morgen']) expect(endOfDay(no)).toBeNull()
})
