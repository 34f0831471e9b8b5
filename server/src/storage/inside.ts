/** Knows whether a transaction is being begun inside another, which would wait for the outer one for ever. */
import { AsyncLocalStorage } from 'node:async_hooks'

export class Inside {
  private readonly here = new AsyncLocalStorage<{ open: boolean }>()

  /** Hands over a way to run the transaction's work so that what begins another one within it is refused at once. */
  begin<T>(transaction: (run: (work: () => Promise<T>) => Promise<T>) => Promise<T>): Promise<T> {
    if (this.here.getStore()?.open) return Promise.reject(new Error('A transaction was begun inside another.'))
    return transaction((work) => {
      // Timers started inside remember where they came from; after the end that is no longer "inside".
      const here = { open: true }
      return this.here.run(here, work).finally(() => {
        here.open = false
      })
    })
  }
}
