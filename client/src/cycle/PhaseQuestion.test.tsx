/** Answering a phase's question: nothing written is lost, and the keyboard goes on from there. */
// @vitest-environment jsdom
import '../answer/testGaps'
import { Note } from '@samklang/shared/domain/note'
import { act, cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState, type ReactNode } from 'react'
import { afterEach, expect, test } from 'vitest'
import { TextProvider, useLanguage } from '../text'
import { PhaseQuestion } from './PhaseQuestion'

afterEach(() => {
  cleanup()
  localStorage.clear()
})

const step = { id: 'step-0001', at: 1, from: 'map', to: 'people', turn: 1, answers: [], skipped: false } as const
const asked = Note.parse({ id: 'note-aaaa', kind: 'measure', text: 'Ring', phase: 'people', way: { steps: [step] } })

/** A card whose answers are kept, or not. */
function Card({ kept }: { kept: boolean }): ReactNode {
  const [note, setNote] = useState(asked)
  const { choose } = useLanguage()
  const answer = async (_: string, text: string): Promise<boolean> => {
    await Promise.resolve()
    if (kept) setNote({ ...note, way: { steps: [{ ...step, answers: [text], skipped: text === '' }] } })
    return kept
  }
  return (
    <article>
      <button onClick={() => choose('nb')}>Bokmål</button>
      <PhaseQuestion note={note} onAnswer={answer} />
      <div>
        <button>Endre</button>
      </div>
    </article>
  )
}

async function writes(kept: boolean): Promise<void> {
  render(<Card kept={kept} />, { wrapper: TextProvider })
  await userEvent.click(screen.getByRole('button', { name: 'Bokmål' }))
  await userEvent.click(screen.getByRole('button', { name: /^Svar/ }))
  await userEvent.keyboard('Ungdomsrådet mangler')
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  await act(async () => undefined)
}

test('[C222] an answer that could not be kept stays where it was written', async () => {
  await writes(false)
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('Ungdomsrådet mangler')
})

test('[C222] when the question has gone the focus is on what comes after it', async () => {
  await writes(true)
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Endre' }))
})
