/** Where a group places its work: dots, sentences and a table say the same, and what marks thick stands beside it. */
// @vitest-environment jsdom
import '../answer/testGaps'
import type { Round } from '@samklang/shared/domain/round'
import { samson } from '@samklang/shared/domain/scorecard'
import { thickStatements, type NewPlace } from '@samklang/shared/domain/thickness'
import type { SessionView } from '@samklang/shared/wire/session'
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { aPerson, aSession, InRoom } from '../answer/testRoom'
import { Thickness } from './Thickness'

afterEach(cleanup)

const id = 'round-123' as Round['id'] // reason: a branded id in a test
const { assessment } = aSession()

function sessionWith(counts: readonly number[], mode: 'secret' | 'together', place: NewPlace | null): SessionView {
  const n = counts.reduce((sum, count) => sum + count, 0)
  return aSession({
    rounds: [
      {
        state: 'published',
        id,
        assessment: assessment.id,
        selection: { kind: 'vote', question: 'Tynn', setup: { kind: 'placement', template: 'thin-thick' } },
        items: ['placement-thin-thick'],
        mode,
        threshold: 3,
        take: 1,
        openedAt: 0,
        closedAt: 1,
        publishedAt: 2,
        hidden: false,
      },
    ],
    votes: [
      {
        round: id,
        items: {
          'placement-thin-thick': {
            state: 'shown',
            result: { kind: 'placement', counts: [...counts], n, dontKnow: 0 },
          },
        },
      },
    ],
    places: place === null ? [] : [{ assessment: assessment.id, model: 'thin-thick', place, at: 3 }],
  })
}

const show = (session: SessionView) => {
  render(
    <InRoom session={session} me={aPerson}>
      <Thickness />
    </InRoom>,
  )
  return within(screen.getByRole('region', { name: 'Fra tynn til tykk samskaping' }))
}
const private4 = [0, 1, 2, 0, 0, 0, 0, 0, 1, 0, 0]

test('[C285] dots, sentences and table say where each and where the group has placed the work', async () => {
  const line = show(sessionWith(private4, 'secret', { kind: 'agreed', answer: '4' }))
  expect(document.querySelectorAll('.thick-dots i')).toHaveLength(4)
  expect(line.getByText(/^4 har plassert arbeidet\. Flest står på 3 av 11/)).toBeTruthy()
  expect(line.getByText(/^Dere ble enige om «4 av 11/)).toBeTruthy()
  await userEvent.click(line.getByText('Vis som tabell'))
  const cells = line.getAllByRole('row').map((row) =>
    within(row)
      .queryAllByRole('cell')
      .map((one) => one.textContent),
  )
  expect(cells.slice(1)).toEqual(private4.map((count, at) => [String(count), at === 3 ? 'her' : '']))
  expect(screen.getByText('Dette sier dere om det som kjennetegner tykk samskaping')).toBeTruthy()
})

test('[C285] seeing it differently is said, and what was placed together is the place until another is said', () => {
  expect(show(sessionWith(private4, 'secret', { kind: 'differ' })).getByText(/ser det forskjellig/)).toBeTruthy()
  cleanup()
  const joint = show(sessionWith([0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0], 'together', null))
  expect(joint.getByText(/^Dere ble enige om «6 av 11/)).toBeTruthy()
  expect(document.querySelectorAll('.thick-dots i')).toHaveLength(0)
})

test('[C285] nothing is shown to a participant before there is something, and the scorecard marks some in most fields', () => {
  render(
    <InRoom>
      <Thickness />
    </InRoom>,
  )
  expect(document.body.textContent).toBe('')
  const marks = thickStatements(samson)
  expect(marks.map(({ id }) => id)).toEqual(['1-1', '1-3', '1-5', '2-7', '3-5', '4-2', '4-9', '6-5', '7-1'])
})
