/** Being brought along, and being asked first. */
import '../answer/testGaps'
import type { Role } from '@samklang/shared/domain/role'
import type { SessionView } from '@samklang/shared/wire/session'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { RoomSessionContext, type RoomSession } from '../session/RoomSession'
import { testMe, testSession, testTurnout } from '../session/testSession'
import { TextProvider } from '../text'
import { GatherBar } from './GatherBar'
import { pageAt, pathOf } from './pages'

afterEach(cleanup)

const room = testSession().room.id

function roomWith(session: SessionView, role: Role): RoomSession {
  return {
    room,
    session,
    turnout: testTurnout,
    me: testMe({ role }),
    role,
    connection: 'live',
    now: () => 0,
    refresh: () => Promise.resolve(),
    iAm: () => undefined,
  }
}

/** The bar on the answer page, with a text field beside it; `gather` raises the count with a new focus. */
function atAnswers(role: Role = 'participant') {
  const { hook, history } = memoryLocation({ path: pathOf(room, 'answer'), record: true })
  const page = (session: SessionView) => (
    <TextProvider language="nb">
      <Router hook={hook}>
        <RoomSessionContext value={roomWith(session, role)}>
          <GatherBar page={pageAt(history.at(-1) ?? '')} wide />
          <textarea aria-label="Skriv" />
        </RoomSessionContext>
      </Router>
    </TextProvider>
  )
  const { rerender } = render(page(testSession({ gathered: 3 })))
  const gather = (part: Partial<SessionView>) => rerender(page(testSession({ gathered: 4, ...part })))
  return { history, gather, again: (part: Partial<SessionView>) => rerender(page(testSession(part))) }
}

test('[C8] whoever is gathered comes along', () => {
  const { history, gather } = atAnswers()
  expect(history.at(-1)).toBe(pathOf(room, 'answer'))
  gather({ focus: { kind: 'ideas' } })
  expect(history.at(-1)).toBe(pathOf(room, 'ideas'))
})

test('[C8] a new focus without a gathering moves nobody', () => {
  const { history, again } = atAnswers()
  again({ gathered: 3, focus: { kind: 'ideas' } })
  expect(history.at(-1)).toBe(pathOf(room, 'answer'))
})

test('[C8] whoever leads stays', () => {
  const { history, gather } = atAnswers('facilitator')
  gather({ focus: { kind: 'ideas' } })
  expect(history.at(-1)).toBe(pathOf(room, 'answer'))
})

test('[C8] whoever is writing is asked first, and may stay', async () => {
  const { history, gather } = atAnswers()
  await userEvent.type(screen.getByLabelText('Skriv'), 'Halvferdig')
  gather({ focus: { kind: 'measures' } })
  expect(history.at(-1)).toBe(pathOf(room, 'answer'))
  expect(screen.getByRole('alert').textContent).toContain('Tiltak')
  await userEvent.click(screen.getByRole('button', { name: 'Bli her' }))
  expect(screen.queryByRole('alert')).toBeNull()
  expect(history.at(-1)).toBe(pathOf(room, 'answer'))
})

test('[C8] whoever is writing goes when they say so', async () => {
  const { history, gather } = atAnswers()
  await userEvent.type(screen.getByLabelText('Skriv'), 'Halvferdig')
  gather({ focus: { kind: 'measures' } })
  await userEvent.click(screen.getByRole('button', { name: 'Gå dit' }))
  expect(history.at(-1)).toBe(pathOf(room, 'measures'))
})
