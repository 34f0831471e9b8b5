/** The draft: kept through a reload, one step back a word, and what others put in use meanwhile. */
import { samson, type Scorecard, scorecardName } from '@samklang/shared/domain/scorecard'
import { leaveOutField, leaveOutStatement } from '@samklang/shared/domain/scorecardEditing'
import { withText } from '@samklang/shared/domain/scorecardTexts'
import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { useDraft } from './useDraft'

afterEach(() => {
  cleanup()
  localStorage.clear()
  vi.restoreAllMocks()
})

const place = { list: 'statements', id: '3-1', name: 'text' } as const
const version = (name: string, card: Scorecard): Scorecard => ({ ...card, id: 'own', version: name })
const draftOf = (inUse: Scorecard = samson) =>
  renderHook(({ card }) => useDraft('room', card, scorecardName(card)), { initialProps: { card: inUse } })

test('[C262] a draft survives a reload, and a word that is typed is one step back', () => {
  const { result, unmount } = draftOf()
  for (const words of ['V', 'Vi', 'Vi l', 'Vi ler'])
    act(() => result.current.change((card) => withText(card, place, 'nb', words), 'text'))
  act(() => result.current.change((card) => leaveOutField(card, 'goals')))
  unmount()
  const { result: again } = draftOf()
  expect(again.current.changed).toBe(true)
  expect(again.current.now.statements.find(({ id }) => id === '3-1')?.text['nb']).toBe('Vi ler')
  expect(again.current.now.fields).toHaveLength(6)
  act(() => again.current.change((card) => leaveOutStatement(card, '1-1')))
  act(() => again.current.undo())
  expect(again.current.now.statements.some(({ id }) => id === '1-1')).toBe(true)
  expect(again.current.canUndo).toBe(false)
})

test('[C263] typing and taking it back leaves no draft, and one that is not changed follows what is put in use', () => {
  const { result, rerender } = draftOf()
  act(() => result.current.change((card) => withText(card, place, 'nb', 'Vi ler'), 'text'))
  expect(localStorage).toHaveLength(1)
  act(() => result.current.undo())
  expect(result.current.changed).toBe(false)
  expect(localStorage).toHaveLength(0)
  rerender({ card: version('second', leaveOutField(samson, 'goals')) })
  expect(result.current.now.fields).toHaveLength(6)
  expect(result.current.overtaken).toBe(false)
})

test('[C264] one that is changed stays when another is put in use, and both are put together', () => {
  const { result, rerender } = draftOf()
  act(() => result.current.change((card) => withText(card, place, 'nb', 'Vi ler'), 'text'))
  const theirs = version('second', leaveOutField(samson, 'goals'))
  rerender({ card: theirs })
  expect(result.current.overtaken).toBe(true)
  expect(result.current.now.fields).toHaveLength(7)
  act(() => expect(result.current.takeIn(theirs)).toEqual([]))
  expect(result.current.overtaken).toBe(false)
  expect(result.current.now.fields).toHaveLength(6)
  expect(result.current.now.statements.find(({ id }) => id === '3-1')?.text['nb']).toBe('Vi ler')
})

test('[C265] a browser that keeps nothing says so', () => {
  const { result } = draftOf()
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  act(() => result.current.change((card) => leaveOutField(card, 'goals')))
  expect(result.current.kept).toBe(false)
  expect(result.current.now.fields).toHaveLength(6)
})
