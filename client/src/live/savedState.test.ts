/** Saved means kept by the server, and nothing else is called saved. */
import { expect, test } from 'vitest'
import { after, beforeConnecting, PATIENCE, savedOf, type SavedEvent } from './savedState'

function told(events: readonly SavedEvent[], now = 0) {
  return savedOf(events.reduce(after, beforeConnecting), now)
}
const online: SavedEvent[] = [{ type: 'connected' }, { type: 'asked', n: 1, at: 0 }, { type: 'caught-up' }]

test('[C110] a board is called saved only when the server has kept everything done on it', () => {
  expect(told([])).toBe('offline')
  expect(told([{ type: 'connected' }])).toBe('saving')
  expect(told(online)).toBe('saving')
  expect(told([...online, { type: 'kept', n: 1 }])).toBe('saved')
  expect(told([...online, { type: 'kept', n: 1 }, { type: 'edited' }])).toBe('saving')
  expect(told([...online, { type: 'edited' }, { type: 'asked', n: 2, at: 9 }, { type: 'kept', n: 1 }])).toBe('saving')
  expect(told([...online, { type: 'edited' }, { type: 'asked', n: 2, at: 9 }, { type: 'kept', n: 2 }])).toBe('saved')
  expect(told([{ type: 'connected' }, { type: 'asked', n: 1, at: 0 }, { type: 'kept', n: 1 }])).toBe('saving')
})

test('[C111] it is said that nothing is saved when the server says so, or has not answered for five seconds', () => {
  expect(told(online, PATIENCE - 1)).toBe('saving')
  expect(told(online, PATIENCE)).toBe('not-saved')
  expect(told([...online, { type: 'not-kept', n: 1 }])).toBe('not-saved')
  expect(told([...online, { type: 'not-kept', n: 1 }, { type: 'asked', n: 2, at: 1 }, { type: 'kept', n: 2 }])).toBe(
    'saved',
  )
})

test('[C111] what the last socket left unanswered is asked again on the next', () => {
  const back: SavedEvent[] = [...online, { type: 'edited' }, { type: 'lost' }]
  expect(told(back)).toBe('offline')
  expect(told([...back, { type: 'connected' }, { type: 'caught-up' }])).toBe('saving')
  expect(
    told([
      ...back,
      { type: 'connected' },
      { type: 'asked', n: 2, at: 0 },
      { type: 'caught-up' },
      { type: 'kept', n: 2 },
    ]),
  ).toBe('saved')
})
