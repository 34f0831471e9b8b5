/** A report's answers and measures as tables that any spreadsheet opens: what is withheld is said, never written. */
import Papa from 'papaparse'
import type { GroupResult } from '../domain/breakdown'
import { tastleWierman } from '../domain/consensus'
import type { Language } from '../domain/language'
import { latestResults, profileOf, type RoomProfile } from '../domain/profile'
import { type ReadScorecard, readIn } from '../domain/readScorecard'
import type { Report, ReportRound } from '../domain/report'
import { coreValueOf, fieldOf, type ItemId, numberOf, statementOf, valueOfWeightItem } from '../domain/scorecard'
import type { ItemResult, ShownResult } from '../domain/tally'
import { type Say, sayIn } from '../text/say'
import { guarded } from './cells'

type Cell = string | number

const STEPS = Array.from({ length: 10 }, (_, index) => index + 1)

/** Of what did not end here. */
const NO_END: readonly Cell[] = ['', '', '', '', '']

/** Names above the columns, CRLF, quoted where needed, with the mark that tells spreadsheets it is UTF-8. */
function tableOf(names: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const safe = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? guarded(cell) : cell)))
  return `\uFEFF${Papa.unparse([names.map(guarded), ...safe], { newline: '\r\n' })}\r\n`
}

/** A line for each item of each round, and one for each group that is shown. */
export function csvOfAnswers(report: Report, language: Language): string {
  const say = sayIn(language)
  const scorecard = readIn(report.scorecard, language, report.room.language)
  const { rounds, outcomes, talked } = report
  const results = latestResults(rounds.map((round) => ({ items: round.results })))
  const profile = profileOf({ scorecard, results, outcomes, talked })
  const names = [
    ...(['number', 'item', 'field', 'value', 'take', 'mode', 'group', 'state', 'n', 'dontKnow', 'median'] as const).map(
      (name) => say(`reportOut.csv.${name}`),
    ),
    say('reportOut.csv.consensus'),
    say('reportOut.csv.cns'),
    ...STEPS.map((step) => say('reportOut.csv.step', { step })),
    ...(['score', 'basis', 'outcome', 'talked', 'notes'] as const).map((name) => say(`reportOut.csv.${name}`)),
  ]
  const rows = rounds.flatMap((round, place) =>
    round.items.flatMap((item): Cell[][] => {
      const result = round.results[item]
      if (result === undefined) return []
      const about = aboutOf(item, round, scorecard, say)
      // How the talk ended belongs to the item, so it stands with its last asking only.
      const last = !rounds.slice(place + 1).some(({ items }) => items.includes(item))
      const ended = last ? endOf(item, report, profile, say) : NO_END
      return [
        [
          ...about,
          say('reportOut.csv.everybody'),
          say(`reportOut.csv.${result.state}`),
          ...figuresOf(result),
          ...ended,
        ],
        ...(round.groups[item] ?? []).map((group) => [
          ...about,
          say(`results.groups.name.${group.sector}`),
          say('reportOut.csv.shown'),
          ...countsOf(group),
          ...NO_END,
        ]),
      ]
    }),
  )
  return tableOf(names, rows)
}

function aboutOf(item: ItemId, { take, mode }: ReportRound, scorecard: ReadScorecard, say: Say): Cell[] {
  const statement = statementOf(scorecard, item)
  const weighed = valueOfWeightItem(item)
  const value = coreValueOf(scorecard, weighed ?? statement?.value ?? '')
  return [
    statement === undefined ? '' : (numberOf(scorecard, item) ?? item),
    statement?.text.text ?? value?.question.text ?? item,
    (statement && fieldOf(scorecard, statement.field)?.name.text) ?? '',
    value?.name.text ?? '',
    take,
    say(`report.mode.${mode}`),
  ]
}

/** Answers, don't know, middle, the two measures of agreement, and how many at each step. */
function figuresOf(result: ItemResult): Cell[] {
  if (result.state === 'shown') return countsOf(result)
  const joint = result.state === 'joint' && result.score !== 'dk' ? result.score : ''
  const dontKnow =
    result.state === 'joint' && result.score === 'dk' ? 1 : result.state === 'withheld' ? (result.dontKnow ?? '') : ''
  return ['', dontKnow, joint, '', '', ...STEPS.map(() => '')]
}

function countsOf({ n, dontKnow, median, consensus, counts }: Omit<ShownResult, 'state'> | GroupResult): Cell[] {
  const cns = tastleWierman(counts)
  return [n, dontKnow, median, rounded(consensus), cns === null ? '' : rounded(cns * 100), ...counts]
}

const rounded = (value: number): number => Math.round(value * 100) / 100

function endOf(item: ItemId, { outcomes, talkNotes }: Report, { statements }: RoomProfile, say: Say): Cell[] {
  const scored = statements.find(({ statement }) => statement === item)
  const outcome = outcomes[item]
  return [
    scored?.score ?? '',
    scored === undefined ? '' : say(`reportOut.csv.scoreFrom.${scored.from}`),
    outcome === undefined ? '' : say(`reportOut.csv.outcomes.${outcome.kind}`),
    scored === undefined ? '' : say(scored.talked ? 'common.yes' : 'common.no'),
    talkNotes[item] ?? '',
  ]
}

/** A line for each measure. */
export function csvOfMeasures(report: Report, language: Language): string {
  const say = sayIn(language)
  const scorecard = readIn(report.scorecard, language, report.room.language)
  const names = [
    say('reportOut.csv.text'),
    say('reportOut.csv.number'),
    say('reportOut.csv.field'),
    say('report.measures.owner'),
    say('report.measures.due'),
    say('report.measures.status'),
    say('reportOut.csv.why'),
    say('reportOut.csv.created'),
  ]
  const rows = report.measures.map(({ text, statement, field, owner, due, status, why, createdAt }) => [
    text,
    statement === null ? '' : (numberOf(scorecard, statement) ?? statement),
    field === null ? '' : (fieldOf(scorecard, field)?.name.text ?? field),
    owner ?? '',
    due ?? '',
    say(`domain.status.${status}`),
    why ?? '',
    new Date(createdAt).toISOString().slice(0, 10),
  ])
  return tableOf(names, rows)
}
