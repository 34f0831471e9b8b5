/** What an assessment that was brought as a file has published: what the file says, and no more can be told of it. */
import type { AssessmentInfo } from '@samklang/shared/domain/assessment'
import { RoundId } from '@samklang/shared/domain/ids'
import { publishedRound, type Report } from '@samklang/shared/domain/report'
import type { AssessmentView } from '@samklang/shared/wire/assessments'

/** Its rounds are named by their order: they have no rows, and nothing more is ever asked in them. */
export function viewOfBrought(assessment: AssessmentInfo, report: Report): AssessmentView {
  const idOf = (index: number): RoundId => RoundId.parse(`brought-${String(index + 1).padStart(4, '0')}`)
  return {
    assessment,
    rounds: report.rounds.map((round, index) => publishedRound(round, idOf(index), assessment.id)),
    turnout: Object.fromEntries(
      report.rounds.flatMap(({ turnout }, index) => (turnout === null ? [] : [[idOf(index), turnout]])),
    ),
    results: report.rounds.map(({ results, groups }, index) => ({ round: idOf(index), items: results, groups })),
    outcomes: report.outcomes,
    talked: report.talked,
    talkList: report.talkList,
  }
}
