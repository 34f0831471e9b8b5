/** Reading the report of an assessment, and how a facilitator wants it. */
import type { AssessmentId, RoomId } from '@samklang/shared/domain/ids'
import type { Mandate, Report, ReportWishes } from '@samklang/shared/domain/report'
import { errand } from '@samklang/shared/documents/errands'
import type { LiveRooms } from '../live/LiveRooms'
import { found } from '../refused'
import { gatherReport, type SeenOnBoard } from '../report/gather'
import { assessmentsOf } from '../storage/assessments'
import { mandateOf, putMandate, putReportWishes, reportWishesOf } from '../storage/reports'
import type { Act } from './Act'

/** What the report needs of the board, read before the rows; hidden notes are in nobody's report. */
export async function lookForReport(live: LiveRooms, room: RoomId, assessment: AssessmentId): Promise<SeenOnBoard> {
  return {
    notes: await live.readBoard(room, errand('readNotes', { hidden: false })),
    talkNotes: await live.readBoard(room, errand('readTalkNotes', { assessment })),
  }
}

export function readReport({ tx, room }: Act, id: AssessmentId, seen: SeenOnBoard): Promise<Report> {
  return gatherReport(tx, room, id, seen)
}

export async function setReport(
  act: Act,
  id: AssessmentId,
  wishes: { readonly [Part in keyof ReportWishes]?: ReportWishes[Part] | undefined },
): Promise<{ revision: number }> {
  const { tx, room } = act
  found(
    (await assessmentsOf(tx, room.id)).find((one) => one.id === id),
    'assessment-not-found',
  )
  const before = await reportWishesOf(tx, id)
  await putReportWishes(tx, id, {
    introduction: wishes.introduction ?? before.introduction,
    leftOut: [...new Set(wishes.leftOut ?? before.leftOut)],
  })
  return { revision: await act.changed() }
}

export async function setMandate(act: Act, mandate: Mandate): Promise<{ revision: number }> {
  if (JSON.stringify(await mandateOf(act.tx, act.room.id)) !== JSON.stringify(mandate))
    await putMandate(act.tx, act.room.id, mandate)
  return { revision: await act.changed() }
}
