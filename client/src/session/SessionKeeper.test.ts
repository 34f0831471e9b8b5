/** The session on a device: pushed, asked for, missed, refused, and kept. */
import type { SessionView } from '@samklang/shared/wire/session'
import { beforeEach, expect, test } from 'vitest'
import { Refused, Unreachable } from '../api'
import { POLL_EVERY, SessionKeeper, type SocketEvents, type Ways } from './SessionKeeper'
import type { Kept } from './kept'
import { testMe, testSession, testTurnout } from './testSession'

interface World {
  answer: { session: SessionView; now: number } | Error
  deviceNow: number
  kept: Kept | null
  asked: number
  forgotten: number
  waiting: { work: () => void; milliseconds: number }[]
  socket: SocketEvents | null
}
let world: World
let keeper: SessionKeeper

/** Lets everything that has been promised happen. */
const settle = async () => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
}

beforeEach(() => {
  world = {
    answer: { session: testSession({ revision: 5 }), now: 10_000 },
    deviceNow: 4000,
    kept: null,
    asked: 0,
    forgotten: 0,
    waiting: [],
    socket: null,
  }
  const answered = async <T>(give: (given: Exclude<World['answer'], Error>) => T): Promise<T> => {
    if (world.answer instanceof Error) throw world.answer
    return give(world.answer)
  }
  const ways: Ways = {
    fetchSession: () => {
      world.asked++
      return answered(({ session, now }) => ({ session, turnout: testTurnout, now }))
    },
    fetchMe: () => answered(() => testMe()),
    openSocket: (events) => {
      world.socket = events
      return () => (world.socket = null)
    },
    kept: () => Promise.resolve(world.kept),
    keep: (kept) => (world.kept = kept),
    forget: () => {
      world.kept = null
      world.forgotten++
    },
    now: () => world.deviceNow,
    wait: (work, milliseconds) => {
      const entry = { work, milliseconds }
      world.waiting.push(entry)
      return () => (world.waiting = world.waiting.filter((one) => one !== entry))
    },
    chance: () => 0.5,
  }
  keeper = new SessionKeeper(ways)
})

const session = () => {
  const state = keeper.snapshot()
  return state.state === 'in' ? state.session : null
}
const connection = () => {
  const state = keeper.snapshot()
  return state.state === 'in' ? state.connection : state.state
}

test('[C4] an older session never replaces a newer one', async () => {
  keeper.start()
  await settle()
  world.socket?.onSession(testSession({ revision: 4, phase: 'grow' }))
  expect(session()).toMatchObject({ revision: 5, phase: 'map' })
  world.socket?.onSession(testSession({ revision: 6, phase: 'focus' }))
  expect(session()).toMatchObject({ revision: 6, phase: 'focus' })
})

test('[C4] a restored room counts from wherever it was restored to', async () => {
  keeper.start()
  await settle()
  const restored = testSession({ revision: 2 })
  world.socket?.onSession({ ...restored, room: { ...restored.room, epoch: 'epoch-2' } })
  expect(session()?.revision).toBe(2)
})

test('[C5] without a socket the page asks every few seconds; with one it does not', async () => {
  keeper.start()
  await settle()
  expect(connection()).toBe('polling')
  expect(world.waiting.map(({ milliseconds }) => milliseconds)).toEqual([POLL_EVERY + 250])
  world.waiting[0]?.work()
  await settle()
  expect(world.asked).toBe(2)
  world.socket?.onState('live')
  await settle()
  expect(connection()).toBe('live')
  expect(world.waiting).toEqual([])
})

test('[C5] a gap in the revisions makes the page ask again, soon but not all at once', async () => {
  keeper.start()
  await settle()
  world.socket?.onState('live')
  await settle()
  world.socket?.onSession(testSession({ revision: 6 }))
  expect(world.waiting).toEqual([])
  world.socket?.onSession(testSession({ revision: 9 }))
  expect(world.waiting).toHaveLength(1)
  expect(world.waiting[0]?.milliseconds).toBeLessThan(POLL_EVERY)
})

test('[C5] a socket that comes back asks for what it may have missed', async () => {
  keeper.start()
  await settle()
  world.socket?.onState('live')
  await settle()
  world.socket?.onState('offline')
  await settle()
  world.answer = { session: testSession({ revision: 12 }), now: 10_000 }
  world.socket?.onState('live')
  await settle()
  expect(session()?.revision).toBe(12)
})

test('[C6] without a network the kept session is shown, and said to be offline', async () => {
  world.kept = { session: testSession({ revision: 3 }), turnout: testTurnout, me: testMe() }
  world.answer = new Unreachable('No answer.')
  keeper.start()
  await settle()
  expect(session()?.revision).toBe(3)
  expect(connection()).toBe('offline')
})

test('[C6] what was on the page stays when the network goes, and goes on when it is back', async () => {
  keeper.start()
  await settle()
  world.answer = new Unreachable('No answer.')
  await keeper.refresh()
  expect(connection()).toBe('offline')
  expect(session()?.revision).toBe(5)
  world.answer = { session: testSession({ revision: 8 }), now: 10_000 }
  await keeper.refresh()
  expect(connection()).toBe('polling')
  expect(world.kept?.session.revision).toBe(8)
})

test('[C7] the clock is the server’s, whatever the device thinks', async () => {
  keeper.start()
  await settle()
  expect(keeper.now()).toBe(10_000)
  world.deviceNow += 2500
  expect(keeper.now()).toBe(12_500)
})

test('[C19] a revoked pass ends the asking, and what was kept is forgotten', async () => {
  world.kept = { session: testSession(), turnout: testTurnout, me: testMe() }
  world.answer = new Refused({ refusal: 'revoked' })
  keeper.start()
  await settle()
  expect(keeper.snapshot()).toEqual({ state: 'refused', reason: 'revoked' })
  expect(world.forgotten).toBe(1)
  expect(world.waiting).toEqual([])
})

test('[C19] a server that is busy or cannot save is asked again', async () => {
  world.answer = new Refused({ refusal: 'too-often' })
  keeper.start()
  await settle()
  expect(world.waiting).toHaveLength(1)
})

test('[C5] nothing is asked after the page is left', async () => {
  const stop = keeper.start()
  await settle()
  stop()
  expect(world.waiting).toEqual([])
  expect(world.socket).toBeNull()
})
