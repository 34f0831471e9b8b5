/** Waits for something to be so, looking again whenever a socket, a document or a test says that something happened. */
import { EventEmitter } from 'node:events'

const stirring = new EventEmitter().setMaxListeners(0)

/** Something happened that a waiting test may care about. */
export function stir(): void {
  stirring.emit('stir')
}

/** Resolves with the first value that is neither false, null nor undefined; fails with `what` after ten seconds. */
export function until<T>(what: string, check: () => T | false | null | undefined, limit = 10_000): Promise<T> {
  return new Promise((resolve, reject) => {
    const deadline = setTimeout(() => finish(() => reject(new Error(`It did not come to pass that ${what}.`))), limit)
    const look = (): void => {
      try {
        const value = check()
        if (value !== false && value !== null && value !== undefined) finish(() => resolve(value))
      } catch (error) {
        finish(() => reject(error))
      }
    }
    const finish = (end: () => void): void => {
      clearTimeout(deadline)
      stirring.off('stir', look)
      end()
    }
    stirring.on('stir', look)
    look()
  })
}
