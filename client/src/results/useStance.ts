/** My own answer to the proposal of now: read back from the server, sent at each tap, cleared when the number changes. */
import { useEffect, useRef, useState } from 'react'
import { call } from '../api'
import { useDoing } from '../problem'
import { useTellSaving } from '../saving'
import { useRoomSession } from '../session/RoomSession'

export type Stance = 'lower' | 'fine' | 'higher'

export function useStance(): { stance: Stance | null; take: (stance: Stance) => void; problem: string | null } {
  const { room, me, session } = useRoomSession()
  // A stance belongs to a number: when the number changes, there is none.
  const [mine, setMine] = useState<{ to: string; stance: Stance | null } | null>(null)
  const { busy, problem, run } = useDoing()
  const proposal = session.proposal?.id ?? null
  const score = session.proposal?.score ?? null

  const to = `${proposal ?? ''} ${score ?? ''}`
  const stance = mine?.to === to ? mine.stance : null

  useEffect(() => {
    if (proposal === null || !me.joined) return
    let current = true
    call('myStance', { params: { room, proposal } }).then(
      ({ stance }) => current && setMine({ to, stance }),
      // What was answered before stays answered; only its mark is missing here until the next tap.
      () => undefined,
    )
    return () => void (current = false)
  }, [room, proposal, to, me.joined])

  // The last tap wins: one made while another is on its way is sent after it.
  const wanted = useRef<Stance | null>(null)
  const take = (next: Stance) => {
    if (proposal === null || score === null) return
    setMine({ to, stance: next })
    wanted.current = next
    if (busy) return
    const send = async () => {
      while (wanted.current !== null) {
        const sent = wanted.current
        wanted.current = null
        const done = await run(() => call('stance', { params: { room, proposal }, body: { stance: sent, score } }))
        if (wanted.current === null) setMine({ to, stance: done?.stance ?? null })
      }
    }
    void send()
  }
  useTellSaving('stance', busy ? 'saving' : problem !== null ? 'not-saved' : stance === null ? null : 'saved')
  return { stance, take, problem }
}
