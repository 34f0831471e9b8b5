/** What the server itself does to a board and reads of it: errands where the board is, functions on this thread. */
import type { Errand } from '@samklang/shared/documents/errands'
import type * as Y from 'yjs'
import { NotSaved } from '../storage/Database'
import type { DocumentMemory } from './DocumentMemory'
import { attempt, type Done, docOf } from './JudgedBoard'
import type { Limits } from './limits'
import { type Asked, BoardFull } from './LiveRooms'
import { RightsChanged } from './Rights'
import type { Window } from './window'

export interface ErrandsParts {
  readonly limits: Limits
  readonly memory: DocumentMemory
  readonly window: Window
  /** May another server have written meanwhile? */
  readonly several: boolean
  /** Under which id this server writes. */
  readonly serverClient: number
}

export class Errands {
  constructor(private readonly parts: ErrandsParts) {}

  /**
   * Edits as the server; resolves when it is on disk. A function is run on this thread, so only small boards stand it;
   * an errand is done where the board is. Neither may throw after its first change.
   * @throws {NotSaved} when storage fails; what was changed stays queued.
   * @throws {BoardFull} when people asked for it and the document has no room for more of theirs.
   * @throws {RightsChanged} when what they may do has been changed since it was judged.
   */
  async edit<T>(work: Errand<T> | ((doc: Y.Doc) => T), { bounded = false, standing }: Asked = {}): Promise<T> {
    const { memory, window, limits, serverClient, several } = this.parts
    const given = (): { work: typeof work; client: number } => {
      if (window.failing) throw new NotSaved('The board cannot be saved now.')
      if (standing?.stands === false) throw new RightsChanged('What they may do has been changed.')
      const size = memory.size + window.unkeptBytes
      if (bounded && size >= limits.document) throw new BoardFull('The board is full.')
      return { work, client: serverClient }
    }
    // What somebody did by way of another node a moment ago is there when they go on here.
    if (several) await memory.catchUp()
    const where = typeof work === 'function' ? 'here' : 'anywhere'
    const { done, number } = await memory.ask(
      'edit',
      given,
      (edited) => {
        if (edited.change) memory.changed([])
        return { done: edited.done, number: edited.change && window.add(edited.change, null, []) }
      },
      where,
    )
    if (number !== null) await window.whenKept(number)
    return outcomeOf<T>(done)
  }

  /** Reads what is on disk, and nothing else. Functions and errands as in `edit`. */
  async read<T>(work: Errand<T> | ((doc: Y.Doc) => T)): Promise<T> {
    const { memory, window, several } = this.parts
    if (!window.failing) {
      if (several) await memory.catchUp()
      const where = typeof work === 'function' ? 'here' : 'anywhere'
      const { done, upTo } = await memory.ask(
        'read',
        () => ({ work }),
        (read) => ({ done: read, upTo: window.last }),
        where,
      )
      try {
        await window.whenKept(upTo)
        return outcomeOf<T>(done)
      } catch (error) {
        if (!(error instanceof NotSaved)) throw error
      }
    }
    const kept = docOf((await memory.bytes()).updates())
    return outcomeOf<T>(attempt(work, kept))
  }
}

function outcomeOf<T>(done: Done): T {
  if ('thrown' in done) throw done.thrown
  // reason: an errand carries the type of what comes of it, and a function has it.
  return done.value as T
}
