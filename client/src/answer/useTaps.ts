/** Joint answers on their way: shown where they were tapped, sent one at a time, and again for as long as nobody could keep them. */
import { isTaking, type Answer, type Round } from '@samklang/shared/domain/round'
import type { ItemId } from '@samklang/shared/domain/scorecard'
import { useEffect, useState } from 'react'
import { call, Refused, Unreachable } from '../api'
import { problemText } from '../problem'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'

/** Milliseconds before what could not be kept is sent again. */
const AGAIN = 2500

interface Tap {
  readonly answer: Answer | null
  /** What stood there when it was tapped: if somebody changes that meanwhile, theirs is the later word. */
  readonly over: Answer | undefined
}

export interface Taps {
  /** Not kept yet, by item; oldest first. */
  readonly taps: ReadonlyMap<ItemId, Tap>
  readonly tap: (item: ItemId, answer: Answer | null) => void
  readonly busy: boolean
  readonly problem: string | null
}

export function useTaps(round: Round, joint: Readonly<Record<ItemId, Answer>>): Taps {
  const say = useText()
  const { room, now, refresh } = useRoomSession()
  const [taps, setTaps] = useState<ReadonlyMap<ItemId, Tap>>(new Map())
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const [tries, setTries] = useState(0)
  const next = [...taps].find(([item, { over }]) => joint[item] === over)
  const [nextItem, nextTap] = next ?? [null, null]

  useEffect(() => {
    if (busy) return
    if (nextItem === null || nextTap === null) {
      // Overtaken by what somebody else has entered: that stands, also if it is taken back later.
      if (taps.size > 0) setTaps(new Map())
      return
    }
    const send = async () => {
      setBusy(true)
      let failure: unknown = null
      try {
        await call('joint', { params: { room, round: round.id }, body: { item: nextItem, answer: nextTap.answer } })
        await refresh()
      } catch (problem) {
        failure = problem
      }
      setError(failure)
      if (waits(failure)) setTries((before) => before + 1)
      else setTaps((all) => without(all, nextItem, nextTap))
      setBusy(false)
    }
    const timer = setTimeout(() => void send(), tries === 0 ? 0 : AGAIN)
    return () => clearTimeout(timer)
    // reason: a newer tap on the same item is another tap; the same one is sent again when it could not be kept
    // oxlint-disable-next-line react/exhaustive-deps
  }, [nextItem, nextTap, busy, taps, tries, room, round.id])

  return {
    taps: new Map([...taps].filter(([item, { over }]) => joint[item] === over)),
    tap(item, answer) {
      if (!isTaking(round, now())) return
      setTries(0)
      setTaps((all) => new Map([...all, [item, { answer, over: joint[item] }]]))
    },
    busy,
    problem: error === null ? null : problemText(say, error),
  }
}

/** Nobody answers, or storage fails: it is not settled yet. */
function waits(failure: unknown): boolean {
  return failure instanceof Unreachable || (failure instanceof Refused && failure.reason === 'not-saved')
}

function without(all: ReadonlyMap<ItemId, Tap>, item: ItemId, tap: Tap): ReadonlyMap<ItemId, Tap> {
  return new Map([...all].filter(([key, value]) => key !== item || value !== tap))
}
