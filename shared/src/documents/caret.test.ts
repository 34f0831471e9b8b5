/** A caret stays with the words it stood in. */
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { placeNow, rememberPlace } from './caret'

test('[D17] a remembered place moves with the words before it, and stands still when something is written after it', () => {
  const text = new Y.Doc().getText('any')
  text.insert(0, 'Hei alle sammen')
  const place = rememberPlace(text, 4)
  text.insert(text.length, ', velkommen')
  expect(placeNow(text, place)).toBe(4)
  text.insert(0, 'Oslo: ')
  expect(placeNow(text, place)).toBe(10)
  text.insert(10, 'på ')
  expect(placeNow(text, place)).toBe(10)
  text.delete(0, text.length)
  expect(placeNow(text, place)).toBe(0)
  expect(placeNow(text, rememberPlace(text, 99))).toBe(0)
})
