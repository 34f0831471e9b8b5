/** Where the meeting is: what everyone is on, which phase, and when the timer ends. */
import type { Locks } from '@samklang/shared/domain/locks'
import type { Phase } from '@samklang/shared/domain/phase'
import { statementOf } from '@samklang/shared/domain/scorecard'
import { isVoteRound } from '@samklang/shared/domain/vote'
import type { Focus } from '@samklang/shared/wire/session'
import { found, Refused } from '../refused'
import { markTalked } from '../storage/proposals'
import { changeRoom } from '../storage/rooms'
import { roundOf } from '../storage/rounds'
import { scorecardOf } from '../storage/scorecards'
import type { Act } from './Act'

const MINUTE = 60_000

export async function setFocus(
  act: Act,
  { focus, gather }: { focus: Focus; gather: boolean },
): Promise<{ revision: number }> {
  const { tx, room } = act
  await mustLeadSomewhere(act, focus)
  await changeRoom(tx, room.id, { focus, gathered: gather ? room.gathered + 1 : undefined })
  if (focus.kind === 'talk') await markTalked(tx, room.assessment, focus.statement)
  const isStep = focus.kind !== room.focus.kind
  if (isStep) act.after((effects) => effects.versionDue(room.id, { why: 'step', about: focus.kind }))
  return { revision: await act.changed() }
}

async function mustLeadSomewhere(act: Act, focus: Focus): Promise<void> {
  if (focus.kind === 'talk')
    found(statementOf(await scorecardOf(act.tx, act.room), focus.statement), 'statement-unknown')
  if (focus.kind !== 'round' && focus.kind !== 'result') return
  const { round } = found(await roundOf(act.tx, act.room.id, focus.round), 'round-not-found')
  if (!isVoteRound(round) && round.assessment !== act.room.assessment) throw new Refused('assessment-over')
  if (focus.kind === 'result' && round.state !== 'published') throw new Refused('not-published-yet')
  if (focus.kind === 'round' && (round.state === 'drafted' || round.state === 'cancelled')) {
    throw new Refused('round-not-open')
  }
}

/** Any phase may follow any; a turn is ended by itself (`endTurn`). */
export async function setPhase(act: Act, phase: Phase): Promise<{ revision: number }> {
  const { room } = act
  await changeRoom(act.tx, room.id, { phase })
  act.after((effects) => effects.versionDue(room.id, { why: 'phase', about: phase }))
  return { revision: await act.changed() }
}

/** The board is locked for everybody but those who lead. */
export async function setLocks(act: Act, locks: Locks): Promise<{ revision: number }> {
  await changeRoom(act.tx, act.room.id, { locks: { is: locks, at: act.now } })
  return { revision: await act.changed() }
}

/** Only the end is kept: every screen works out what is left of it. */
export async function setTimer(
  act: Act,
  { minutes, extend }: { minutes: number | null; extend: boolean },
): Promise<{ revision: number }> {
  const { room, now } = act
  const running = room.timer !== null && room.timer.endsAt > now ? room.timer : null
  const length = minutes === null ? null : Math.round(minutes * MINUTE)
  const startedAt = extend && running ? running.startedAt : now
  const from = extend && running ? running.endsAt : now
  await changeRoom(act.tx, room.id, { timer: length === null ? null : { startedAt, endsAt: from + length } })
  return { revision: await act.changed() }
}
