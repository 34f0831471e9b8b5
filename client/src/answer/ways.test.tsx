/** What is said before an answer is given, in each way of answering, and which ways the panel offers. */
// @vitest-environment jsdom
import './testGaps'
import type { Mode, Round } from '@samklang/shared/domain/round'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { ModePicker } from '../lead/ModePicker'
import { aPerson, aSession, InRoom } from './testRoom'
import { SeenAs, Who } from './Who'

afterEach(cleanup)

const round = (mode: Mode): Round => ({
  state: 'open',
  id: 'round-123' as Round['id'], // reason: a branded id in a test
  assessment: 'assess-1' as Round['assessment'], // reason: a branded id in a test
  selection: { kind: 'weights' },
  items: ['weight-openness'],
  mode,
  threshold: 3,
  take: 1,
  openedAt: 0,
  closesAt: null,
})

test.each([
  ['secret', 'Ingen ser hva du svarer før det vises.'],
  ['together', 'Alle ser det med en gang.'],
  ['live', 'Andre kan legge merke til hvem som svarer, og hvem som flytter seg.'],
  ['named', 'Når svarene vises, står navnet ditt ved siden av svaret. Du står som «Kari».'],
] as const)('[C280] what others will see of an answer is said before it is given: %s', (mode, said) => {
  render(
    <InRoom me={{ ...aPerson, name: 'Kari' }}>
      {mode === 'live' || mode === 'named' ? <SeenAs round={round(mode)} /> : <Who round={round(mode)} begun={false} />}
    </InRoom>,
  )
  expect(document.body.textContent).toContain(said)
})

test('[C280] who gave no name reads what they will be called, and that they may leave it', () => {
  render(
    <InRoom me={{ ...aPerson, number: 7 }}>
      <SeenAs round={round('named')} />
    </InRoom>,
  )
  expect(document.body.textContent).toContain('Du står som «Deltaker 7».')
  expect(document.body.textContent).toContain('Du velger selv om du vil svare.')
})

test.each([
  [false, ['Hver for seg, hemmelig', 'Sammen, ett felles svar', 'Åpent, uten navn', 'Hver for seg, med navn']],
  [true, ['Hver for seg, hemmelig', 'Sammen, ett felles svar']],
] as const)(
  '[C281] the panel offers a show of hands and names only where nobody depends on another: %s',
  (dependent, ways) => {
    const { room } = aSession()
    render(
      <InRoom session={aSession({ room: { ...room, situation: { size: 'some', dependent } } })}>
        <ModePicker mode="secret" onMode={() => undefined} />
      </InRoom>,
    )
    const offered = screen
      .getAllByRole('radio')
      .map((radio) => radio.closest('.ds-field')?.querySelector('label')?.textContent)
    expect(offered).toEqual(ways)
    expect(document.body.textContent?.includes('Noen her er avhengige av andre.')).toBe(dependent)
  },
)
