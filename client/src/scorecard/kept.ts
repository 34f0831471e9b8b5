/** Rooms' own scorecards kept on this device: a version never changes, and a room can be read without a network. */
import { Scorecard } from '@samklang/shared/domain/scorecard'
import { createStore, get, set } from 'idb-keyval'

// A database of its own: idb-keyval cannot add a store to one that exists.
const store = () => createStore('samklang-scorecards', 'versions')

export async function keptScorecard(name: string): Promise<Scorecard | null> {
  try {
    const found = Scorecard.safeParse(await get(name, store()))
    return found.success ? found.data : null
  } catch {
    // Private windows may forbid IndexedDB; then it is fetched each time.
    return null
  }
}

/** Failing to keep it is no reason to stop. */
export async function keepScorecard(name: string, scorecard: Scorecard): Promise<void> {
  try {
    await set(name, scorecard, store())
  } catch {
    // See above.
  }
}
