/** Ballots by thumb, keyboard and ear: what is left, what cannot be done, and words that are not lost. */
// @vitest-environment jsdom
import '../answer/testGaps'
import type { NoteId, RoundId, AssessmentId } from '@samklang/shared/domain/ids'
import type { VoteRound } from '@samklang/shared/domain/vote'
import type { Setup, VoteAnswer } from '@samklang/shared/domain/votes/kinds'
import { act, cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { InRoom } from '../answer/testRoom'
import { ballots } from './ballots'

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const ids = ['note-aaaa', 'note-bbbb'] as NoteId[] // reason: branded ids in a test
const texts = ['Åpent kjøkken', 'Felles kalender']
const asked = ids.map((note, at) => ({ note, number: at + 1, text: texts[at] ?? '' }))

function aVote(setup: Setup, items: readonly string[] = ids): VoteRound {
  return {
    state: 'open',
    id: 'round-123' as RoundId, // reason: a branded id in a test
    assessment: 'assess-1' as AssessmentId, // reason: the same
    selection: { kind: 'vote', question: 'Hva først?', setup },
    items: [...items],
    mode: 'secret',
    threshold: 3,
    take: 1,
    openedAt: 0,
    closesAt: null,
  }
}

function Voting(props: {
  setup: Setup
  first?: Record<string, VoteAnswer>
  items?: readonly string[]
  said?: VoteAnswer[]
}) {
  const [answers, setAnswers] = useState<Record<string, VoteAnswer>>(props.first ?? {})
  const Ballot = ballots[props.setup.kind]
  return (
    <InRoom>
      <Ballot
        round={aVote(props.setup, props.items)}
        notes={props.items === undefined ? asked : []}
        answers={answers}
        disabled={false}
        together={false}
        onAnswer={(item, answer) => {
          if (answer !== null) props.said?.push(answer)
          setAnswers((before) =>
            Object.fromEntries(
              [...Object.entries(before).filter(([one]) => one !== item), [item, answer] as const].filter(
                (entry): entry is [string, VoteAnswer] => entry[1] !== null,
              ),
            ),
          )
        }}
      />
    </InRoom>
  )
}
const dots: Setup = { kind: 'dots', perPerson: 3, perNote: 2 }
const more = (note: string) => screen.getByRole('button', { name: `Legg en prikk på ${note}` })
const less = (note: string) => screen.getByRole('button', { name: `Ta bort en prikk fra ${note}` })
const left = () => screen.getByRole('status').textContent

test('[C171] one tap lays one dot, says what is left, and stops at what a note takes and what one has', async () => {
  const user = userEvent.setup()
  render(<Voting setup={dots} />)
  expect(left()).toBe('3 prikker igjen')
  await user.click(more('Åpent kjøkken'))
  await user.click(more('Åpent kjøkken'))
  expect(more('Åpent kjøkken').getAttribute('aria-disabled')).toBe('true')
  await user.click(more('Åpent kjøkken'))
  expect(left()).toBe('Én prikk igjen')
  await user.click(more('Felles kalender'))
  expect(left()).toBe('Alle prikkene er lagt')
  expect(more('Felles kalender').getAttribute('aria-disabled')).toBe('true')
  await user.click(less('Åpent kjøkken'))
  expect(left()).toBe('Én prikk igjen')
  expect(screen.getByText('én prikk', { selector: 'li:first-child *' })).toBeTruthy()
})

test('[C171] dots are laid and taken back by keyboard alone, and the focus stays where it was', async () => {
  const user = userEvent.setup()
  render(<Voting setup={dots} />)
  more('Felles kalender').focus()
  await user.keyboard('{Enter}{Enter}{Enter}')
  expect(document.activeElement).toBe(more('Felles kalender'))
  expect(left()).toBe('Én prikk igjen')
  less('Felles kalender').focus()
  await user.keyboard('{Enter}{Enter}{Enter}')
  expect(document.activeElement).toBe(less('Felles kalender'))
  expect(left()).toBe('3 prikker igjen')
})

test('[C172] a stand is one of three radios named by its proposal, and a reason is asked of whoever does not agree', async () => {
  const user = userEvent.setup()
  render(<Voting setup={{ kind: 'consent' }} />)
  const group = screen.getByRole('radiogroup', { name: /Åpent kjøkken/ })
  expect(group.querySelectorAll('input[type="radio"]')).toHaveLength(3)
  const [agree, concern] = [...group.querySelectorAll('input')]
  if (!agree || !concern) throw new Error('The radios are missing.')
  await user.click(agree)
  expect(screen.queryByRole('textbox')).toBeNull()
  await user.click(concern)
  expect(screen.getByRole('textbox', { name: 'Hva er du bekymret for?' })).toBeTruthy()
  expect(screen.getByText('Leses av alle når det vises, uten navn.')).toBeTruthy()
})

test('[C173] a reason is sent when its writer pauses, and outlives a change of mind', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime })
  const said: VoteAnswer[] = []
  render(<Voting setup={{ kind: 'consent' }} said={said} />)
  const radio = (name: RegExp) => {
    const [first] = screen.getAllByRole('radio', { name })
    if (!first) throw new Error('The radio is missing.')
    return first
  }
  await user.click(radio(/^Innvending/))
  await user.type(screen.getByRole('textbox'), 'For dyrt')
  act(() => vi.advanceTimersByTime(1000))
  expect(said.at(-1)).toEqual({ stand: 'objection', reason: 'For dyrt', review: null })
  await user.click(radio(/^Enig/))
  expect(said.at(-1)).toEqual({ stand: 'agree', reason: '', review: null })
  act(() => vi.advanceTimersByTime(1000))
  expect(said.at(-1)).toEqual({ stand: 'agree', reason: '', review: null })
  await user.click(radio(/^Bekymret/))
  expect(said.at(-1)).toEqual({ stand: 'concern', reason: 'For dyrt', review: null })
})

test('[C173] a reason that was being written when the page is left is sent', async () => {
  const user = userEvent.setup()
  const said: VoteAnswer[] = []
  const { unmount } = render(
    <Voting
      setup={{ kind: 'consent' }}
      first={{ 'note-aaaa': { stand: 'objection', reason: '', review: null } }}
      said={said}
    />,
  )
  await user.type(screen.getByRole('textbox'), 'Halvferdig')
  unmount()
  expect(said.at(-1)).toEqual({ stand: 'objection', reason: 'Halvferdig', review: null })
})

test('[C174] one places oneself on a template by radios, or says that one does not know', async () => {
  const user = userEvent.setup()
  const said: VoteAnswer[] = []
  render(<Voting setup={{ kind: 'placement', template: 'thin-thick' }} items={['placement-thin-thick']} said={said} />)
  expect(screen.getAllByRole('radio')).toHaveLength(12)
  await user.click(screen.getByRole('radio', { name: '4' }))
  await user.click(screen.getByRole('radio', { name: /^Vet ikke/ }))
  expect(said).toEqual(['4', 'dk'])
})
