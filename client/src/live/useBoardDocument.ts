/** Gives a page the room's board; pages that follow one another share one document and one socket. */
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { BoardKeeper, type BoardState } from './BoardKeeper'

/** Milliseconds a board stays open after the last page left it: changing from canvas to list must not reopen it. */
const LINGER = 4000

interface Shared {
  readonly keeper: BoardKeeper
  users: number
  closing: ReturnType<typeof setTimeout> | undefined
}
const open = new Map<string, Shared>()

/** `onUnknownEpoch` asks the server for the session again; the epoch comes back with it. */
export function useBoardDocument(room: string, epoch: string, onUnknownEpoch: () => void): BoardState {
  const keeper = useMemo(() => sharedOf(room).keeper, [room])
  useEffect(() => use(room), [room])
  useEffect(() => keeper.onUnknownEpoch(onUnknownEpoch), [keeper, onUnknownEpoch])
  useEffect(() => keeper.open(epoch), [keeper, epoch])
  return useSyncExternalStore(keeper.subscribe, keeper.snapshot)
}

function sharedOf(room: string): Shared {
  const known = open.get(room)
  if (known) return known
  const made: Shared = { keeper: new BoardKeeper(room), users: 0, closing: undefined }
  open.set(room, made)
  return made
}

function use(room: string): () => void {
  const shared = sharedOf(room)
  clearTimeout(shared.closing)
  shared.users++
  return () => {
    if (--shared.users > 0) return
    shared.closing = setTimeout(() => {
      open.delete(room)
      shared.keeper.close()
    }, LINGER)
  }
}
