/** The second step of making a room. */
import '../answer/testGaps'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { TextProvider } from '../text'
import { WhoStep } from './WhoStep'

afterEach(cleanup)

function show() {
  const onMake = vi.fn()
  render(
    <TextProvider language="nb">
      <WhoStep onBack={() => undefined} onMake={onMake} busy={false} problem={null} />
    </TextProvider>,
  )
  return onMake
}
const choose = (name: string) => userEvent.click(screen.getByRole('radio', { name }))
const make = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Lag rommet' })

test('[C18] two to four are told that secret answers cannot be shown', async () => {
  show()
  await choose('To til fire')
  expect(screen.getByText(/Da kan ikke hemmelige svar vises/)).toBeTruthy()
})

test('[C18] dependence raises what it takes before answers are shown', async () => {
  show()
  await choose('Fem til tolv')
  await choose('Nei')
  expect(screen.getByText(/når minst 3 har svart/)).toBeTruthy()
  expect(screen.getByText(/kan noen likevel gjette/)).toBeTruthy()
  await choose('Ja')
  expect(screen.getByText(/når minst 5 har svart/)).toBeTruthy()
})

test('[C18] until the second question is answered the safer rule is the one told', async () => {
  show()
  await choose('Fem til tolv')
  expect(screen.getByText(/når minst 5 har svart/)).toBeTruthy()
})

test('[C18] a room is made only when both questions are answered', async () => {
  const onMake = show()
  expect(make().disabled).toBe(true)
  await choose('Tretten eller flere')
  expect(make().disabled).toBe(true)
  await choose('Nei')
  await userEvent.click(make())
  expect(onMake).toHaveBeenCalledWith({ size: 'many', dependent: false })
})
