/** Saved or not, as the bar says it. */
import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { tellSaving, useSaving, useTellSaving } from './saving'

afterEach(() => {
  cleanup()
  for (const place of ['answers', 'board']) tellSaving(place, null)
})

test('[C17] the worst is said: one place that waits is enough', () => {
  const { result } = renderHook(useSaving)
  expect(result.current).toBeNull()
  act(() => tellSaving('answers', 'saved'))
  expect(result.current).toBe('saved')
  act(() => tellSaving('board', 'not-saved'))
  act(() => tellSaving('answers', 'saving'))
  expect(result.current).toBe('not-saved')
  act(() => tellSaving('board', 'saved'))
  expect(result.current).toBe('saving')
})

test('[C17] what is not saved stays told after its page is left; what is saved does not', () => {
  const { result } = renderHook(useSaving)
  const page = renderHook(({ saving }) => useTellSaving('answers', saving), {
    initialProps: { saving: 'not-saved' as const },
  })
  page.unmount()
  expect(result.current).toBe('not-saved')
  act(() => tellSaving('answers', 'saved'))
  const board = renderHook(() => useTellSaving('board', 'saved'))
  board.unmount()
  act(() => tellSaving('answers', null))
  expect(result.current).toBeNull()
})
