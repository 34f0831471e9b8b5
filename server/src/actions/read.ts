/** What a person of the room reads: the session with its turnout, and a facilitator's look before showing. */
import type { AssessmentId, RoundId } from '@samklang/shared/domain/ids'
import { isVoteRound } from '@samklang/shared/domain/vote'
import type { ReplyOf } from '@samklang/shared/wire/rest'
import { found, Refused } from '../refused'
import { turnoutView } from '../session/turnout'
import { assessmentView, countsOf, roundResults } from '../session/published'
import { sessionView } from '../session/view'
import { roundOf } from '../storage/rounds'
import type { Act } from './Act'

/** Whoever asks is here: a page that polls is as present as one with a socket. */
export async function readSession(act: Act): Promise<ReplyOf<'session'>> {
  act.after((effects) => effects.seen(act.room.id, act.person.id))
  const present = new Set([...act.present, act.person.id])
  return {
    session: await sessionView(act.tx, act.room.id),
    turnout: await turnoutView(act.tx, act.room.id, present, act.now),
    now: act.now,
  }
}

/** Any assessment of the room, as the session tells its present one. */
export async function readAssessment({ tx, room }: Act, id: AssessmentId): Promise<ReplyOf<'assessment'>> {
  return assessmentView(tx, room, id, await countsOf(tx, room))
}

/** Nobody, the facilitator included, sees more than the turnout before a round has closed. */
export async function readResults(act: Act, id: RoundId): Promise<ReplyOf<'results'>> {
  const kept = found(await roundOf(act.tx, act.room.id, id), 'round-not-found')
  const { state } = kept.round
  if (isVoteRound(kept.round)) throw new Refused('round-not-found')
  if (state !== 'closed' && state !== 'published') throw new Refused('round-not-closed')
  return roundResults(act.tx, kept)
}
