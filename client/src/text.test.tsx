/** The language of the pages. */
import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { TextProvider, useLanguage, useText } from './text'

afterEach(() => {
  cleanup()
  localStorage.clear()
})

const inside = { wrapper: TextProvider }
const both = () => ({ ...useLanguage(), said: useText()('common.undo') })

test('[C16] the pages speak the room’s language until the person chooses', () => {
  const { result } = renderHook(both, inside)
  act(() => result.current.suggest('nb'))
  expect(result.current.said).toBe('Angre')
  act(() => result.current.suggest('en'))
  expect(result.current.said).toBe('Undo')
  act(() => result.current.choose('nb'))
  expect(result.current.said).toBe('Angre')
  expect(document.documentElement.lang).toBe('nb')
})

test('[C16] the choice is remembered on the device, and goes before the next room’s language', () => {
  const first = renderHook(both, inside)
  act(() => first.result.current.choose('en'))
  first.unmount()
  const { result } = renderHook(both, inside)
  act(() => result.current.suggest('nb'))
  expect(result.current.said).toBe('Undo')
})
