/** The projector: what it never shows, and that nothing on it must be scrolled. */
// @vitest-environment jsdom
import '../answer/testGaps'
import fc from 'fast-check'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { aPerson, aSession, InRoom } from '../answer/testRoom'
import { stackOf } from '@samklang/shared/charts/dots'
import { fitOf } from './fit'
import { ScreenPage } from './ScreenPage'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** A server that answers every question with all it has, links of every role among it. */
function serverWith(body: unknown) {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    return Response.json(body)
  })
  return asked
}
const link = (role: string, secret: string) => ({
  role,
  url: `https://samklang.example/rom/room-1234#${secret}`,
  createdAt: 1,
  revoked: false,
})

describe('the screen', () => {
  test('[C60] shows the participants’ way in, and never a facilitator’s link, whatever the server sends', async () => {
    serverWith([
      link('facilitator', 'facilitators-secret-22'),
      link('observer', 'observers-secret-2222'),
      link('participant', 'participants-secret-22'),
    ])
    render(
      <InRoom me={{ ...aPerson, role: 'facilitator', name: 'Amina' }}>
        <ScreenPage />
      </InRoom>,
    )
    await waitFor(() => expect(document.body.textContent).toContain('participants-secret-22'))
    expect(document.body.innerHTML).not.toContain('facilitators-secret')
    expect(document.body.innerHTML).not.toContain('Amina')
  })

  test('[C60] asks for links and for nothing else, so that no note and no name can reach it', async () => {
    const asked = serverWith([link('participant', 'participants-secret-22')])
    for (const focus of [{ kind: 'ideas' }, { kind: 'measures' }, { kind: 'board' }, { kind: 'break' }] as const) {
      render(
        <InRoom session={aSession({ focus })} me={{ ...aPerson, role: 'facilitator' }}>
          <ScreenPage />
        </InRoom>,
      )
    }
    await waitFor(() => expect(asked.length).toBeGreaterThan(0))
    expect(asked.filter((address) => !address.endsWith('/links'))).toEqual([])
  })

  test('[C61] shows turnout as a dot for each person here, filled for each answer', () => {
    serverWith([])
    const session = aSession({
      focus: { kind: 'round', round: 'round-123' as never }, // reason: a branded id in a test
      rounds: [
        {
          state: 'open',
          id: 'round-123' as never, // reason: a branded id in a test
          assessment: 'assess-1' as never, // reason: a branded id in a test
          selection: { kind: 'chosen', items: ['3-2'] },
          items: ['3-2'],
          mode: 'secret',
          threshold: 3,
          take: 1,
          openedAt: 0,
          closesAt: null,
        },
      ],
    })
    const { container } = render(
      <InRoom session={session} turnout={{ present: 9, answered: { 'round-123': 4 } }}>
        <ScreenPage />
      </InRoom>,
    )
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Vi snakker om det når vi er uenige.')
    expect(container.querySelectorAll('.screen-dots span')).toHaveLength(9)
    expect(container.querySelectorAll('.screen-dots span[data-filled]')).toHaveLength(4)
  })

  test('[C62] as many rows are shown as fit the window, and at least one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 640, max: 3840 }),
        fc.integer({ min: 480, max: 2160 }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(1 as const, 2 as const),
        (width, height, tallest, takes) => {
          const { rows, size, columns } = fitOf(width, height, { tallest, most: 40 }, takes)
          const drawn = (stackOf([tallest], { tallest, most: 40 }).height + 46) * size * takes
          expect(rows).toBeGreaterThanOrEqual(1)
          if (rows > 1) expect(rows * drawn).toBeLessThan(height)
          expect(columns).toBe(width >= 1100 ? 2 : 1)
        },
      ),
    )
  })
})
