/** The present assessment is finished and the next one started; taken back while nothing of it has been asked; renamed. */
import {
  ASSESSMENTS_MAX,
  belongsTo,
  finishedFor,
  whyNotStart,
  whyNotTakeBack,
  type AssessmentInfo,
} from '@samklang/shared/domain/assessment'
import type { AssessmentId } from '@samklang/shared/domain/ids'
import { found, Refused, refuseIf } from '../refused'
import { assessmentsOf, putAssessment, renameAssessment, takeBackAssessment } from '../storage/assessments'
import { outcomesOf, runningProposal, talkedOf, talkListOf } from '../storage/proposals'
import { changeRoom } from '../storage/rooms'
import { cancelDrafted, roundsOf } from '../storage/rounds'
import { sidesIn } from '../storage/sides'
import type { Act } from './Act'

/** Results, talks and outcomes stay with the one that is finished; notes, measures and people go on. */
export async function startAssessment(
  act: Act,
  { title }: { title: string },
): Promise<{ assessment: AssessmentInfo; revision: number }> {
  const { tx, room, now } = act
  const proposalRuns = (await runningProposal(tx, room.id)) !== undefined
  const sidesRun = (await sidesIn(tx, room.id)).some(({ state }) => state !== 'shown')
  refuseIf(whyNotStart(await ofPresent(act), { proposalRuns, sidesRun }))
  if ((await assessmentsOf(tx, room.id)).length >= ASSESSMENTS_MAX) throw new Refused('too-many-assessments')
  await cancelDrafted(tx, room.assessment, now)
  await putAssessment(tx, room, { id: act.newId<AssessmentId>(), title }, now)
  await leaveResults(act)
  const assessment = found((await assessmentsOf(tx, room.id)).at(-1), 'assessment-not-found')
  return { assessment, revision: await act.changed() }
}

/** The undo, for the one that was started last. */
export async function takeBackStarted(act: Act, id: AssessmentId): Promise<{ revision: number }> {
  const { tx, room, now } = act
  const all = await assessmentsOf(tx, room.id)
  found(
    all.find((one) => one.id === id),
    'assessment-not-found',
  )
  const before = finishedFor(all)
  if (id !== room.assessment || before === undefined) throw new Refused('assessment-over')
  const hasSides = (await sidesIn(tx, room.id)).some(({ assessment }) => assessment === id)
  const hasOutcomes = Object.keys(await outcomesOf(tx, id)).length > 0
  const hasTalked = (await talkedOf(tx, id)).length > 0 || (await talkListOf(tx, id)) !== null
  const rounds = (await roundsOf(tx, room.id)).map(({ round }) => round)
  refuseIf(whyNotTakeBack(id, rounds, hasSides || hasOutcomes || hasTalked))
  await cancelDrafted(tx, id, now)
  await takeBackAssessment(tx, room, before)
  await leaveResults(act)
  return { revision: await act.changed() }
}

export async function nameAssessment(
  act: Act,
  id: AssessmentId,
  { title }: { title: string },
): Promise<{ revision: number }> {
  const all = await assessmentsOf(act.tx, act.room.id)
  found(
    all.find((one) => one.id === id),
    'assessment-not-found',
  )
  await renameAssessment(act.tx, id, title)
  return { revision: await act.changed() }
}

async function ofPresent({ tx, room }: Act) {
  const rounds = await roundsOf(tx, room.id)
  return rounds.map(({ round }) => round).filter((round) => belongsTo(room.assessment, round))
}

const ofResults: ReadonlySet<string> = new Set(['round', 'result', 'talk', 'profile', 'sides'])

/** Nobody is left looking at what is not in the session any more. */
async function leaveResults({ tx, room }: Act): Promise<void> {
  const { kind } = room.focus
  if (ofResults.has(kind)) await changeRoom(tx, room.id, { focus: { kind: 'welcome' } })
}
