/** What a vote asks and what it came to: fetched when it opens, closes and is shown, and kept for when there is no network. */
import type { ReplyOf } from '@samklang/shared/wire/rest'
import { routes } from '@samklang/shared/wire/rest'
import type { VoteRound } from '@samklang/shared/domain/vote'
import { createStore, get, set, type UseStore } from 'idb-keyval'
import { useEffect, useRef, useState } from 'react'
import { call } from '../api'
import { useRoomSession } from '../session/RoomSession'

export type VoteSheet = ReplyOf<'vote'>

export interface VoteFetched {
  /** Null until it has come from the server or from this device. */
  readonly vote: VoteSheet | null
  /** Nobody answers, and what is shown, if anything, is from before. */
  readonly stale: boolean
}

let opened: UseStore | null = null
// A database of its own: idb-keyval cannot add a store to one that exists.
const store = (): UseStore => (opened ??= createStore('samklang-votes', 'sheets'))

/** As many milliseconds between tries while nobody answers. */
const AGAIN = 4000

export function useVote(round: VoteRound): VoteFetched {
  const { room, me, connection } = useRoomSession()
  const [fetched, setFetched] = useState<VoteFetched & { of: string }>({ vote: null, stale: false, of: round.id })
  const hidden = round.state === 'published' && round.hidden
  const key = `${room}/${me.id}/${round.id}`
  /** What was fetched before this changed may be another thing now. */
  const moment = `${round.state} ${hidden} ${connection}`
  const askedAt = useRef(moment)
  useEffect(() => {
    askedAt.current = moment
    let here = true
    let timer: ReturnType<typeof setTimeout> | null = null
    const show = (vote: VoteSheet | null, stale: boolean) => {
      if (here) setFetched((before) => ({ vote: vote ?? before.vote, stale, of: round.id }))
    }
    const ask = async () => {
      try {
        const vote = await call('vote', { params: { room, round: round.id } })
        show(vote, false)
        await set(key, vote, store()).catch(() => undefined)
      } catch {
        // Offline, or the server is away: what this device has kept, and another try in a while.
        show(await keptUnder(key), true)
        if (here) timer = setTimeout(() => void ask(), AGAIN)
      }
    }
    void ask()
    return () => {
      here = false
      if (timer !== null) clearTimeout(timer)
    }
  }, [room, round.id, key, moment])
  return fetched.of === round.id ? fetched : { vote: null, stale: false }
}

async function keptUnder(key: string): Promise<VoteSheet | null> {
  try {
    const kept = routes.vote.reply.safeParse(await get<unknown>(key, store()))
    return kept.success ? kept.data : null
  } catch {
    return null
  }
}
