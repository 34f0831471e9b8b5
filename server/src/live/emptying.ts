/** How a server that stops lets its sockets go: a few at a time, and waiting only so long for what is left. */
import { closing } from '@samklang/shared/wire/closing'
import type { WebSocket } from 'ws'
import type { Clock } from '../clock'

/** Sockets let go at once, milliseconds between them, and milliseconds for all of them at most. */
const AT_ONCE = 50
const PAUSE = 100
const LONGEST = 8_000

/** All would come back in the same moment to whoever takes over. The last of them are left to the caller. */
export async function letGoBySome(all: readonly WebSocket[], clock: Clock): Promise<void> {
  const { code, reason } = closing.restarting
  const some = Math.max(AT_ONCE, Math.ceil(all.length / (LONGEST / PAUSE)))
  for (let at = 0; at + some < all.length; at += some) {
    for (const ws of all.slice(at, at + some)) ws.close(code, reason)
    await new Promise<void>((resolve) => void clock.after(PAUSE, resolve))
  }
}

/** Waits for the work, or for so many milliseconds. */
export async function within(clock: Clock, milliseconds: number, work: Promise<unknown>): Promise<void> {
  let stop = (): void => undefined
  await Promise.race([work, new Promise<void>((resolve) => (stop = clock.after(milliseconds, resolve)))])
  stop()
}
