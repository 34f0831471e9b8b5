/** Addresses of the live sockets, read and written. */
import { expect, test } from 'vitest'
import { boardAddress, localCopyName, readLiveAddress, sessionAddress } from './names'

test('[D14] a live address reads back as the room and epoch it was made from, and nothing else is one', () => {
  expect(readLiveAddress(`/${boardAddress('room-aaaa', 'ep0ch')}`)).toEqual({
    socket: 'board',
    room: 'room-aaaa',
    epoch: 'ep0ch',
  })
  expect(readLiveAddress(sessionAddress('room-aaaa'))).toEqual({ socket: 'session', room: 'room-aaaa' })
  for (const odd of [
    '/live',
    '/live/x/session',
    '/live/room-aaaa',
    '/live/room-aaaa/board',
    '/live/room-aaaa/board/ep0ch/more',
    '/dead/room-aaaa/session',
  ]) {
    expect(readLiveAddress(odd)).toBeNull()
  }
  expect(localCopyName('room-aaaa', 'one1')).not.toBe(localCopyName('room-aaaa', 'two2'))
})
