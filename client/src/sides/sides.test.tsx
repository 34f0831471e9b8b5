/** Sides on the pages: what is said beside each other, what is believed, and that nobody is in a side of one. */
// @vitest-environment jsdom
import '../answer/testGaps'
import type { Sides } from '@samklang/shared/domain/sides'
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { aSession, aPerson, InRoom } from '../answer/testRoom'
import { ScreenSides } from './ScreenSides'
import { ShownSides } from './ShownSides'
import { SidesLead } from './SidesLead'
import { SidesPage } from './SidesPage'
import type { Lead } from '../lead/useLead'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const names = ['De som deltar', 'De som arrangerer']
const sides = (more: Partial<Sides> = {}): Sides => ({
  id: 'sides-1234' as Sides['id'], // reason: a branded id in a test
  assessment: 'assess-1' as Sides['assessment'], // reason: a branded id in a test
  names,
  statements: ['1-1', '2-1', '3-1', '4-1'],
  state: 'shown',
  people: [2, 3],
  scored: [4, 3],
  says: [
    { side: 0, about: 0, answers: { '1-1': 7, '2-1': 2, '3-1': 5, '4-1': 4 } },
    { side: 0, about: 1, answers: { '2-1': 9 } },
    { side: 1, about: 1, answers: { '1-1': 7, '2-1': 9, '3-1': 6 } },
  ],
  ...more,
})
// reason: nothing but these two is asked of it here
const lead = { busy: false, talkAbout: () => Promise.resolve(true) } as unknown as Lead

test('[C287] the table begins with what is seen most differently, with guesses and a question, and the radar is said in words', () => {
  render(
    <InRoom session={aSession({ sides: [sides()] })}>
      <ShownSides />
    </InRoom>,
  )
  const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1)
  expect(rows.map((row) => row.querySelector('.sides-no')?.textContent)).toEqual(['2-1', '3-1', '1-1', '4-1'])
  const [first, , third, last] = rows
  expect(first?.textContent).toContain('«De som deltar» gjettet 9')
  expect(first?.textContent).toContain('Dere visste hvordan de andre ser det.')
  expect(third?.textContent).toContain('Dere sier det samme.')
  expect(last?.textContent).toContain('ikke svart')
  const radar = screen.getByRole('figure', { name: 'Sidene på samme radar' })
  expect(radar.querySelectorAll('svg.chart-radar .sides-line')).toHaveLength(2)
  expect(radar.querySelector('.sk-hidden')?.textContent).toContain('De som arrangerer: 9 i Felles mål')
})

test('[C287] sides of another assessment are not on this one’s profile', () => {
  // reason: a branded id in a test
  const other = sides({ assessment: 'assess-2' as Sides['assessment'] })
  const { container } = render(
    <InRoom session={aSession({ sides: [other] })}>
      <ShownSides />
    </InRoom>,
  )
  expect(container.textContent).toBe('')
})

test('[C288] whoever leads cannot begin with a side of one, nor show before each has answered, and sees no numbers before', () => {
  const panel = (given: Partial<Sides>) =>
    render(
      <InRoom session={aSession({ sides: [sides({ says: [], ...given })] })} me={{ ...aPerson, role: 'facilitator' }}>
        <SidesLead lead={lead} />
      </InRoom>,
    )
  panel({ state: 'choosing', people: [1, 3], scored: [0, 0] })
  expect(screen.getByRole('button', { name: 'Sett i gang' }).hasAttribute('disabled')).toBe(true)
  cleanup()
  panel({ state: 'open', scored: [2, 0] })
  expect(screen.getByRole('button', { name: 'Vis alle samtidig' }).hasAttribute('disabled')).toBe(true)
  expect(screen.getByText('3 personer, ingen svar ennå')).toBeTruthy()
  expect(screen.queryByRole('table')).toBeNull()
  cleanup()
  panel({ state: 'open', scored: [2, 1] })
  expect(screen.getByRole('button', { name: 'Vis alle samtidig' }).hasAttribute('disabled')).toBe(false)
})

test('[C288] a side at work shows its own answers and guesses, and says that they are not secret', async () => {
  const sheet = { side: 0, people: 2, answers: { 0: { '1-1': 4 }, 1: { '1-1': 8 } } }
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(sheet), { status: 200 })))
  render(
    <InRoom session={aSession({ sides: [sides({ state: 'open', says: [] })], focus: { kind: 'sides' } })}>
      <SidesPage />
    </InRoom>,
  )
  expect(await screen.findByText('Dere har svart på 1 av 4.', { exact: false })).toBeTruthy()
  expect(screen.getByText(/Dette er ikke hemmelig/)).toBeTruthy()
  const [guess] = screen.getAllByRole('combobox', { name: 'Hva tror dere at «De som arrangerer» svarer?' })
  // reason: a combobox by role is a select here
  expect((guess as HTMLSelectElement).value).toBe('8')
  expect(screen.getAllByRole<HTMLInputElement>('radio', { name: '4' })[0]?.checked).toBe(true)
})

test('[C288] the wall shows how many and how far while sides meet, and then what they see most differently', () => {
  const wall = (given: Sides) =>
    render(
      <InRoom session={aSession({ sides: [given], focus: { kind: 'sides' } })}>
        <ScreenSides />
      </InRoom>,
    )
  wall(sides({ state: 'open', says: [], scored: [1, 0] }))
  expect(screen.getByRole('heading').textContent).toBe('Sidene møtes')
  expect(screen.getByText('2 personer, 1 av 4 påstander')).toBeTruthy()
  cleanup()
  wall(sides())
  expect(screen.getByRole('list').querySelector('li')?.textContent).toMatch(/^2-1/)
})
