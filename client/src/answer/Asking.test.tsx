/** Answering by thumb and by keyboard: what goes on by itself, what waits, and where focus is. */
// @vitest-environment jsdom
import './testGaps'
import type { Answer, Round } from '@samklang/shared/domain/round'
import type { ItemId } from '@samklang/shared/domain/scorecard'
import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Asking } from './Asking'
import { InRoom } from './testRoom'

const round = {
  state: 'open',
  id: 'round-123' as Round['id'], // reason: a branded id in a test
  assessment: 'assess-1' as Round['assessment'], // reason: a branded id in a test
  selection: { kind: 'chosen', items: ['3-1', '3-2', '3-3'] },
  items: ['3-1', '3-2', '3-3'],
  mode: 'secret',
  threshold: 3,
  take: 1,
  openedAt: 0,
  closesAt: null,
} satisfies Round

function Sheet({
  first = {},
  lastTime = {},
  goesOn = true,
}: {
  first?: Record<ItemId, Answer>
  lastTime?: Record<ItemId, Answer>
  goesOn?: boolean
}) {
  const [answers, setAnswers] = useState(first)
  return (
    <InRoom>
      <Asking
        round={round}
        answers={answers}
        lastTime={lastTime}
        disabled={false}
        goesOn={goesOn}
        onAnswer={(item, answer) => answer !== null && setAnswers((before) => ({ ...before, [item]: answer }))}
        promise={null}
        saved={null}
        end={<p>Slutt</p>}
      />
    </InRoom>
  )
}

const heading = () => screen.getByRole('heading', { level: 2 })

beforeEach(() => localStorage.clear())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** A person, and a clock the test turns. */
function withClock() {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  return userEvent.setup({ advanceTimers: vi.advanceTimersByTime })
}
const aSecondPasses = () => act(() => vi.advanceTimersByTime(1000))

describe('answering one statement at a time', () => {
  test('[C45] a tap stores the answer and goes on to the next statement, whose heading takes focus', async () => {
    const user = userEvent.setup()
    render(<Sheet />)
    expect(heading().textContent).toContain('ord som er lette')
    await user.click(screen.getByRole('radio', { name: '7' }))
    await waitFor(() => expect(heading().textContent).toContain('når vi er uenige'))
    await waitFor(() => expect(document.activeElement).toBe(heading()))
    expect(screen.getByRole('button', { name: '3-1: svar 7' })).toBeTruthy()
  })

  test('[C46] with the keyboard the arrows choose and stay, and Enter goes on', async () => {
    const user = withClock()
    render(<Sheet />)
    screen.getByRole('radio', { name: /^1,/ }).focus()
    await user.keyboard(' ')
    await user.keyboard('{ArrowRight}{ArrowRight}')
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '3' }).checked).toBe(true)
    aSecondPasses()
    expect(heading().textContent).toContain('ord som er lette')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(heading().textContent).toContain('når vi er uenige'))
    await waitFor(() => expect(document.activeElement).toBe(heading()))
  })

  test('[C45] where a group answers together a tap stays, and Enter goes on', async () => {
    const user = withClock()
    render(<Sheet goesOn={false} />)
    await user.click(screen.getByRole('radio', { name: '7' }))
    aSecondPasses()
    expect(heading().textContent).toContain('ord som er lette')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(heading().textContent).toContain('når vi er uenige'))
  })

  test('[C47] answering resumes at the first unanswered statement, and ends when all are answered', async () => {
    const user = userEvent.setup()
    render(<Sheet first={{ '3-1': 4, '3-3': 'dk' }} />)
    expect(heading().textContent).toContain('når vi er uenige')
    await user.click(screen.getByRole('radio', { name: 'Vet ikke' }))
    await waitFor(() => expect(heading().textContent).toBe('Du har svart på alt'))
    expect(screen.getByText('Slutt')).toBeTruthy()
  })

  test('[C47] whoever skipped a statement is told at the end and led back to it', async () => {
    const user = userEvent.setup()
    render(<Sheet first={{ '3-1': 4, '3-2': 4 }} />)
    await user.click(screen.getByRole('button', { name: 'Hopp over' }))
    expect(heading().textContent).toBe('Du har én igjen.')
    await user.click(screen.getByRole('button', { name: 'Gå til den første du ikke har svart på' }))
    expect(heading().textContent).toContain('det viktige i tide')
  })

  test('[C48] don’t know is in the same group as the scores, with its explanation, and the ends are named', () => {
    render(<Sheet />)
    expect(screen.getAllByRole('radio')).toHaveLength(11)
    expect(screen.getByRole('radiogroup', { name: /ord som er lette/ })).toBeTruthy()
    expect(screen.getByRole('radio', { name: '1, Stemmer ikke i det hele tatt' })).toBeTruthy()
    expect(screen.getByRole('radio', { name: '10, Stemmer helt' })).toBeTruthy()
    const describedBy = screen.getByRole('radio', { name: 'Vet ikke' }).getAttribute('aria-describedby') ?? ''
    expect(document.querySelector(`[id="${describedBy}"]`)?.textContent).toBe(
      'Det er også et svar, og noe annet enn midt på.',
    )
  })

  test('[C49] one’s own answer from the time before is marked and said to be known only here', () => {
    render(<Sheet lastTime={{ '3-1': 6 }} />)
    expect(screen.getByText('Sist svarte du 6. Det vet bare du.')).toBeTruthy()
    expect(screen.getByRole('radio', { name: '6, samme som sist' })).toBeTruthy()
  })

  test('[C50] in the list every statement is there at once, and a tap stays where it is', async () => {
    const user = userEvent.setup()
    render(<Sheet />)
    await user.click(screen.getByRole('button', { name: 'Vis alle i en liste' }))
    expect(screen.getAllByRole('radiogroup')).toHaveLength(3)
    const [first] = screen.getAllByRole('radio', { name: '5' })
    if (first === undefined) throw new Error('the first 5 is missing')
    await user.click(first)
    expect(screen.getAllByRole('radiogroup')).toHaveLength(3)
    expect((first as HTMLInputElement).checked).toBe(true)
  })
})
