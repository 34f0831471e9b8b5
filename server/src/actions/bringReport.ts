/** A report that was taken out as a file is brought to a room: a finished assessment to compare with what is asked here. */
import { ASSESSMENTS_MAX } from '@samklang/shared/domain/assessment'
import { whyNotChangeScorecard } from '@samklang/shared/domain/scorecardEditing'
import type { AssessmentId } from '@samklang/shared/domain/ids'
import type { Report } from '@samklang/shared/domain/report'
import { isItemOf, samson, scorecardName } from '@samklang/shared/domain/scorecard'
import { Refused } from '../refused'
import { assessmentsOf } from '../storage/assessments'
import { mandateOf, putBroughtReport, putMandate, putReportWishes } from '../storage/reports'
import { cancelDrafted, roundsOf } from '../storage/rounds'
import { keepScorecard, useScorecard } from '../storage/scorecards'
import type { Act } from './Act'
import { ownScorecard } from './scorecards'

/**
 * Its scorecard is put in use where nothing has been asked yet, so that the two can be compared; its mandate card where
 * the room has none. @throws Refused 'scorecard-wrong', 'bad-request' where the file contradicts itself
 */
export async function bringReport(
  act: Act,
  { report }: { report: Report },
): Promise<{ assessment: AssessmentId; revision: number }> {
  const { tx, room, now } = act
  mustAgreeWithItself(report)
  if ((await assessmentsOf(tx, room.id)).length >= ASSESSMENTS_MAX) throw new Refused('too-many-assessments')
  const asItComes = JSON.stringify(report.scorecard) === JSON.stringify(samson)
  const scorecard = asItComes ? samson : ownScorecard(report.scorecard, report.room.language, act.newId())
  const id = act.newId<AssessmentId>()
  const rounds = (await roundsOf(tx, room.id)).map(({ round }) => round)
  // The version must be kept by the room before the assessment names it.
  await putBroughtReport(tx, room.id, { id, scorecard: asItComes ? null : scorecardName(scorecard) }, report, now)
  if (whyNotChangeScorecard(rounds, room.assessment) === null) {
    await cancelDrafted(tx, room.assessment, now)
    await useScorecard(tx, room, scorecard, now)
  } else if (!asItComes) {
    await keepScorecard(tx, room, scorecard, now)
  }
  await putReportWishes(tx, id, report.wishes)
  if (report.mandate !== null && (await mandateOf(tx, room.id)) === null) await putMandate(tx, room.id, report.mandate)
  return { assessment: id, revision: await act.changed() }
}

/** Every item is one of its own scorecard, and every round tells of what it asked. */
function mustAgreeWithItself({ rounds, scorecard, outcomes, settledAt, assessment }: Report): void {
  const faults = rounds.flatMap(({ items, results, groups }, index) => [
    ...items
      .filter((item) => !isItemOf(scorecard, item))
      .map((item) => ({ path: `rounds.${index}.items`, problem: item })),
    ...[...Object.keys(results), ...Object.keys(groups)]
      .filter((item) => !items.includes(item))
      .map((item) => ({ path: `rounds.${index}.results`, problem: item })),
  ])
  const unknown = Object.keys(outcomes).filter((id) => !isItemOf(scorecard, id))
  faults.push(...unknown.map((id) => ({ path: 'outcomes', problem: id })))
  if (settledAt < assessment.startedAt) faults.push({ path: 'settledAt', problem: 'before the assessment began' })
  if (faults.length > 0) throw new Refused('bad-request', { faults: faults.slice(0, 20) })
}
