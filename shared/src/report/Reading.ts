/** A report as somebody reads it: in one language, with its results as the pages of the room show them. */
import { AssessmentId, RoundId } from '../domain/ids'
import type { Language, Wording } from '../domain/language'
import { type Answered, profileOf, type RoomProfile } from '../domain/profile'
import { type ReadScorecard, readIn } from '../domain/readScorecard'
import { publishedRound, type Report } from '../domain/report'
import type { ItemId } from '../domain/scorecard'
import { answeredOf, type ItemView, itemViews, type Shown } from '../results/itemView'
import type { Speaker } from '../results/sentences'
import { sayIn } from '../text/say'
import type { Words } from './Block'

export interface Reading extends Speaker {
  readonly report: Report
  readonly language: Language
  readonly scorecard: ReadScorecard
  readonly shown: Shown
  readonly answered: Answered
  readonly profile: RoomProfile
  views(items: readonly ItemId[]): ItemView[]
  /** A moment as a day: 14. mars 2027. */
  day(moment: number): string
  /** A calendar day, 2027-03-14, in the same way. */
  dueDay(day: string): string
  /** A number as the language writes it, with at most `decimals`. */
  number(value: number, decimals?: number): string
  /** A wording with its language where that is not the report's. */
  words(wording: Wording): Words
}

/** Days are those of Norway, so that a report made at night bears the same date for everybody. */
const TIME_ZONE = 'Europe/Oslo'

export function readReport(report: Report, language: Language): Reading {
  const scorecard = readIn(report.scorecard, language, report.room.language)
  const shown = shownOf(report)
  const { ranking } = report
  const answered: Answered = { ...answeredOf(shown, scorecard), ...(ranking === null ? {} : { ranking }) }
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: TIME_ZONE })
  const calendar = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
  return {
    report,
    language,
    scorecard,
    shown,
    answered,
    profile: profileOf(answered),
    say: sayIn(language),
    situation: report.room.situation,
    views: (items) => itemViews(shown, scorecard, items),
    day: (moment) => days.format(moment),
    dueDay: (day) => calendar.format(Date.parse(`${day}T00:00:00Z`)),
    number: (value, decimals = 1) => new Intl.NumberFormat(language, { maximumFractionDigits: decimals }).format(value),
    words: ({ text, language: own }) => (own === language ? text : { text, language: own }),
  }
}

/** Rounds have no ids in a report: their place among those shown stands in for one. */
function shownOf({ rounds, outcomes, talked }: Report): Shown {
  const idOf = (index: number): RoundId => RoundId.parse(`round-${String(index + 1).padStart(4, '0')}`)
  const assessment = AssessmentId.parse('assessment')
  return {
    rounds: rounds.map((round, index) => publishedRound(round, idOf(index), assessment)),
    results: rounds.map(({ results, groups }, index) => ({ round: idOf(index), items: results, groups })),
    outcomes,
    talked,
  }
}
