/** Storage that a test can hold, break and mend, in front of a real one. */
import type { Database } from '@samklang/server/src/storage/Database'
import { NotSaved } from '@samklang/server/src/storage/Database'
import { stir } from './until'

export type HeldStorage = ReturnType<typeof holdStorage>

export function holdStorage() {
  let waiting: (() => void)[] = []
  const state = {
    /** Appends wait until they are let go. */
    held: false,
    /** Appends fail, before or after the real storage has kept them; everything else fails as well when `all`. */
    broken: null as null | 'before' | 'after' | 'all',
    /** What was asked. */
    appends: 0,
    reads: 0,
    folds: 0,
    /** Transactions that have not ended. */
    open: 0,
  }
  async function gate(): Promise<void> {
    if (state.held) await new Promise<void>((resolve) => waiting.push(resolve))
  }
  return {
    state,
    letGo(): void {
      state.held = false
      const going = waiting
      waiting = []
      for (const go of going) go()
    },
    through: (db: Database): Database => ({
      transaction: (work) => {
        if (state.broken === 'all') return Promise.reject(new NotSaved('The test has broken storage.'))
        state.open++
        const ended = db.transaction((tx) =>
          work({
            ...tx,
            all: (sql, params) => tx.all(sql, params),
            run: (sql, params) => {
              if (sql.startsWith('UPDATE document SET snapshot')) state.folds++
              stir()
              return tx.run(sql, params)
            },
            get: (sql, params) => {
              if (sql.startsWith('SELECT epoch, head, snapshot_head')) state.reads++
              return tx.get(sql, params)
            },
          }),
        )
        const end = (): void => {
          state.open--
          stir()
        }
        void ended.then(end, end)
        return ended
      },
      read: (work) => {
        if (state.broken === 'all') return Promise.reject(new NotSaved('The test has broken storage.'))
        return db.read((tx) =>
          work({
            all: (sql, params) => tx.all(sql, params),
            run: (sql, params) => tx.run(sql, params),
            get: (sql, params) => {
              if (sql.startsWith('SELECT epoch, head, snapshot_head')) state.reads++
              return tx.get(sql, params)
            },
          }),
        )
      },
      appendLog: async (batch) => {
        state.appends++
        stir()
        await gate()
        if (state.broken === 'before' || state.broken === 'all') throw new NotSaved('The test has broken storage.')
        const result = await db.appendLog(batch)
        if (state.broken === 'after') throw new NotSaved('The test has lost the answer.')
        return result
      },
      wasKept: (document, batch) => {
        if (state.broken === 'all') return Promise.reject(new NotSaved('The test has broken storage.'))
        return db.wasKept(document, batch)
      },
      checkpoint: () => db.checkpoint(),
      canWrite: () => db.canWrite(),
      close: () => db.close(),
    }),
  }
}
