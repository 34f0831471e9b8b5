/** The basis for a case: one page that a council or a board can decide something from. */
import { talkAbout } from '../domain/talkAbout'
import type { TalkReason } from '../domain/talkAbout'
import type { StatementId } from '../domain/scorecard'
import { type Block, heading, list, paragraph, quiet, textOf } from './Block'
import { measureLine } from './measureWords'
import type { Reading } from './Reading'
import { turnoutSentence } from './sections/summary'
import { numbered } from './statementWords'
import { withheldItems } from './withheld'

/** So that it stays one page, longer lists are cut and say how many more there are. */
const STATEMENTS = 4
const MEASURES = 6
const PARAGRAPHS = 2

export function caseBlocks(reading: Reading): Block[] {
  const { report, say, day } = reading
  const { wishes, mandate, rounds } = report
  const introduction = wishes.introduction.split(/\n{2,}/).filter((text) => text.trim() !== '')
  const why = [...(mandate !== null && mandate.why !== '' ? [mandate.why] : []), ...introduction.slice(0, PARAGRAPHS)]
  const first = Math.min(...rounds.map(({ openedAt }) => openedAt))
  const open = report.measures.filter(({ status }) => status === 'not-begun' || status === 'under-way')
  return [
    heading(1, say('reportOut.case.heading', { title: report.room.title })),
    heading(2, say('reportOut.case.about')),
    ...(why.length === 0 ? [paragraph(report.assessment.title)] : why.map((text) => paragraph(text))),
    heading(2, say('reportOut.case.how')),
    paragraph(
      [
        ...(rounds.length === 0 ? [] : [periodSentence(day(first), day(report.settledAt), say)]),
        rounds.length === 0 ? say('report.summary.nothing') : turnoutSentence(reading),
      ].join(' '),
    ),
    heading(2, say('reportOut.case.found')),
    ...list(findings(reading)),
    heading(2, say('reportOut.case.measures')),
    ...(open.length === 0
      ? [paragraph(say('report.measures.none'))]
      : list([
          ...open.slice(0, MEASURES).map((measure) => measureLine(reading, measure)),
          ...(open.length > MEASURES ? [say('reportOut.case.more', { count: open.length - MEASURES })] : []),
        ])),
    heading(2, say('reportOut.case.rest')),
    paragraph(mandate === null || mandate.rest === '' ? say('reportOut.case.restUnknown') : mandate.rest),
    heading(2, say('reportOut.case.limits')),
    ...list(reservations(reading)),
    quiet(say('reportOut.case.source')),
  ]
}

function findings(reading: Reading): string[] {
  const { say, profile, report, number } = reading
  const { whole } = profile
  const { proposals } = talkAbout(reading.answered, profile.statements.length)
  const because = (reason: TalkReason): StatementId[] =>
    proposals.filter((one) => one.reason === reason).map(({ statement }) => statement)
  const strong = profile.statements.filter(({ score, from, differ }) => score >= 8 && from !== 'median' && !differ)
  const differ = Object.keys(report.outcomes).filter((id) => report.outcomes[id]?.kind === 'differ')
  const lines: readonly (readonly ['strong' | 'weak' | 'low' | 'differ', readonly StatementId[]])[] = [
    ['strong', [...new Set([...because('proud'), ...strong.map(({ statement }) => statement)])]],
    ['weak', because('important-little-true')],
    ['low', because('low')],
    ['differ', [...new Set([...differ, ...because('seen-differently')])]],
  ]
  return [
    ...(whole.score === null
      ? [say('report.summary.nothing')]
      : [say('report.summary.whole', { score: number(whole.score), counted: whole.counted, of: whole.of })]),
    ...lines.flatMap(([which, ids]) =>
      ids.length === 0 ? [] : [say(`reportOut.case.${which}`, { list: some(reading, ids) })],
    ),
  ]
}

/** «A», «B» and 3 more. */
function some(reading: Reading, ids: readonly StatementId[]): string {
  const { language, say } = reading
  const named = ids.slice(0, STATEMENTS).map((id) => `«${textOf(numbered(reading, id)).replace(/\.$/, '')}»`)
  if (ids.length > STATEMENTS)
    return `${named.join(', ')} ${say('reportOut.case.more', { count: ids.length - STATEMENTS })}`
  return new Intl.ListFormat(language).format(named)
}

function reservations(reading: Reading): string[] {
  const { say, profile } = reading
  const silent = profile.statements.filter(({ talked }) => !talked).length
  const withheld = withheldItems(reading).length
  return [
    say('report.summary.notTalked', { count: silent }),
    withheld === 0 ? say('report.turnout.nothingWithheld') : say('report.summary.withheld', { count: withheld }),
    say('report.read.score'),
  ]
}

function periodSentence(from: string, to: string, say: Reading['say']): string {
  return from === to ? say('reportOut.case.oneDay', { day: from }) : say('reportOut.case.period', { from, to })
}
