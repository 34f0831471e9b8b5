/** Keeps one room's board open on this device: local copy first, then the socket, and a fresh start when it is refused. */
import { boardOf, type Board } from '@samklang/shared/documents/board'
import { closing, nextOf } from '@samklang/shared/wire/closing'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { remember } from '../ui/memory'
import { socketBase } from './address'
import { boardSocket, type BoardSocket } from './boardSocket'
import { lendSession } from './lend'
import { emptyLocalCopy, keepLocally } from './localCopy'
import { notSentOf, type SetAside } from './notSent'
import { keepFound, setAside, setAsideIn } from './notSentStore'
import { settleOldCopies, unsentKey } from './oldCopies'
import type { Saved } from './savedState'

export interface OpenBoard {
  readonly state: 'open'
  readonly doc: Y.Doc
  readonly board: Board
  readonly awareness: Awareness
  readonly saved: Saved
  /** Has this device done something that the server has not said it keeps? */
  readonly unsent: boolean
  /** Has it got what the server had? Before that an empty board may just be a slow network. */
  readonly caughtUp: boolean
}
export type BoardState =
  | { readonly state: 'opening' }
  | OpenBoard
  | { readonly state: 'stopped'; readonly reason: string }

export class BoardKeeper {
  #state: BoardState = { state: 'opening' }
  readonly #room: string
  /** Null before the first and after the last page has it open. */
  #epoch: string | null = null
  /** Raised whenever the document is another, so that late answers about the old one are dropped. */
  #run = 0
  #stop: () => void = () => undefined
  #retire: ((why: SetAside['why']) => Promise<void>) | null = null
  readonly #listeners = new Set<() => void>()
  readonly #epochListeners = new Set<() => void>()

  constructor(room: string) {
    this.#room = room
  }

  readonly snapshot = (): BoardState => this.#state
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Calls back when the server's document turns out to have another epoch than we know. */
  onUnknownEpoch(listener: () => void): () => void {
    this.#epochListeners.add(listener)
    return () => this.#epochListeners.delete(listener)
  }

  close(): void {
    this.#run++
    this.#epoch = null
    this.#stop()
    this.#stop = () => undefined
    this.#retire = null
    this.#set({ state: 'opening' })
  }

  /** Opens the document of this epoch, as the session tells it; another than before means that it has been replaced. */
  open(epoch: string): void {
    if (epoch === this.#epoch) return
    const before = this.#epoch
    this.#epoch = epoch
    if (this.#retire) void this.#startFresh('other-epoch', before)
    else void this.#begin(epoch)
  }

  async #begin(epoch: string): Promise<void> {
    const run = ++this.#run
    this.#stop()
    const room = this.#room
    const doc = new Y.Doc()
    const copy = keepLocally(room, epoch, doc)
    let socket: BoardSocket | null = null
    let takeBack = (): void => undefined
    const stop = () => {
      takeBack()
      socket?.close()
      socket = null
    }
    this.#stop = () => {
      stop()
      void copy.close().then(() => doc.destroy())
    }
    await Promise.all([copy.filled, settleOldCopies(room, epoch)])
    if (run !== this.#run) return

    const board = boardOf(doc)
    const tell = () => {
      if (run !== this.#run || !socket) return
      this.#set({
        state: 'open',
        doc,
        board,
        awareness: socket.awareness,
        saved: socket.saved(),
        unsent: socket.unsent(),
        caughtUp: socket.caughtUp(),
      })
      if (socket.caughtUp()) void this.#compare(board, run)
    }
    this.#retire = async (why) => {
      stop()
      // Somebody may be typing while the copy is being written: again, until nothing has come to it.
      for (let kept: Uint8Array | null = null; ;) {
        const now = Y.encodeStateAsUpdate(doc)
        if (kept && kept.length === now.length && kept.every((byte, at) => byte === now[at])) break
        await setAside(room, { update: now, at: Date.now(), why })
        kept = now
      }
      await copy.close()
      await emptyLocalCopy(room, epoch)
      remember(unsentKey(room, epoch), null)
      doc.destroy()
    }
    socket = boardSocket(socketBase(), room, epoch, doc, { onChange: tell, onClosed: (code) => this.#closed(code) })
    takeBack = lendSession(room, socket.lend)
    tell()
  }

  #closed(code: number): void {
    const then = nextOf(code)
    if (then === 'start-fresh') {
      void this.#startFresh(code === closing.otherEpoch.code ? 'other-epoch' : 'refused', this.#epoch)
    } else {
      this.#stop()
      this.#retire = null
      const why = Object.values(closing).find((known) => known.code === code)
      this.#set({ state: 'stopped', reason: why?.reason ?? 'no-pass' })
    }
  }

  /** Sets the local copy aside and opens the server's document under a new client id. */
  async #startFresh(why: SetAside['why'], replaced: string | null): Promise<void> {
    const retire = this.#retire
    if (!retire) return
    this.#retire = null
    const run = ++this.#run
    await retire(why)
    if (run !== this.#run) return
    this.#stop = () => undefined
    this.#set({ state: 'opening' })
    // A document of another epoch is opened when the session has told which.
    if (why === 'other-epoch' && replaced === this.#epoch) for (const ask of this.#epochListeners) ask()
    else if (this.#epoch !== null) await this.#begin(this.#epoch)
  }

  /** Finds out, once the server's document is here, what of the copies set aside it does not have. */
  async #compare(board: Board, run: number): Promise<void> {
    const aside = await setAsideIn(this.#room)
    if (aside.length === 0 || run !== this.#run) return
    // The last copy of several has all that the earlier ones have; what both found is kept once.
    await keepFound(
      this.#room,
      aside,
      aside.flatMap((one) => notSentOf(one, board)),
    )
  }

  #set(state: BoardState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}
