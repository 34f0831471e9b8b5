/** Which page goes with which focus and address. */
import { idFromBytes, type RoomId } from '@samklang/shared/domain/ids'
import { expect, test } from 'vitest'
import { firstPage, pageAt, pageForFocus, pagePaths, pathOf, type PageName } from './pages'

const room = idFromBytes<RoomId>(new Uint8Array(16))

test('[C20] the board is a list on a narrow screen', () => {
  expect(pageForFocus({ kind: 'board' }, true)).toBe('board')
  expect(pageForFocus({ kind: 'board' }, false)).toBe('list')
})

test('[C20] what is asked, shown and talked about is followed on the answer page', () => {
  for (const kind of ['welcome', 'break'] as const) expect(pageForFocus({ kind }, true)).toBe('answer')
  expect(pageForFocus({ kind: 'talk', statement: '3-2' }, true)).toBe('answer')
  expect(pageForFocus({ kind: 'ideas' }, true)).toBe('ideas')
  expect(pageForFocus({ kind: 'profile', field: null }, true)).toBe('profile')
})

test('[C20] whoever leads begins at the panel', () => {
  expect(firstPage('facilitator', { kind: 'ideas' }, true)).toBe('lead')
  expect(firstPage('observer', { kind: 'measures' }, true)).toBe('measures')
})

test('[C20] every page is found again at its own address', () => {
  for (const page of Object.keys(pagePaths) as PageName[]) expect(pageAt(pathOf(room, page))).toBe(page)
  expect(pageAt(`/rom/${room}`)).toBeNull()
  expect(pageAt(`/rom/${room}/noe`)).toBeNull()
})
