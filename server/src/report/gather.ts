/** Gathers the report of an assessment from rows and from the board as it was just read: the same for whoever asks. */
import { isVoteRound } from '@samklang/shared/domain/vote'
import { participationOf } from '@samklang/shared/domain/comparisonMeasures'
import type { AssessmentInfo } from '@samklang/shared/domain/assessment'
import type { AssessmentId } from '@samklang/shared/domain/ids'
import type { Note } from '@samklang/shared/domain/note'
import { latestResults, profileOf } from '@samklang/shared/domain/profile'
import {
  type EarlierAssessment,
  MEASURES_MAX,
  Report,
  REPORT_FORMAT,
  type ReportMeasure,
  type ReportRound,
  settledAt,
} from '@samklang/shared/domain/report'
import { samson, type Scorecard, statementOf, type StatementId } from '@samklang/shared/domain/scorecard'
import type { AssessmentView } from '@samklang/shared/wire/assessments'
import { answeredOf, publishedRounds } from '@samklang/shared/results/itemView'
import { ThicknessModel } from '@samklang/shared/domain/thickness'
import { rankingOf } from '@samklang/shared/results/planOf'
import { type Placed, thicknessView } from '@samklang/shared/results/thicknessView'
import { found } from '../refused'
import { assessmentView, countsOf, type RoomCounts } from '../session/published'
import { assessmentsOf } from '../storage/assessments'
import { sidesViews } from '../session/sides'
import type { Tx } from '../storage/Database'
import { placesOf } from '../storage/places'
import { broughtReportOf, mandateOf, reportWishesOf } from '../storage/reports'
import type { Room } from '../storage/rooms'
import { roundsOf as keptRoundsOf } from '../storage/rounds'
import { scorecardByName } from '../storage/scorecards'
import { voteTalliesOf } from '../storage/tallies'

/** What of the board belongs in a report; hidden notes are in nobody's. */
export interface SeenOnBoard {
  readonly notes: readonly Note[]
  /** Of the assessment that is told of. */
  readonly talkNotes: readonly { readonly statement: StatementId; readonly text: string }[]
}

/** @throws Refused 'assessment-not-found' */
export async function gatherReport(tx: Tx, room: Room, id: AssessmentId, seen: SeenOnBoard): Promise<Report> {
  const all = await assessmentsOf(tx, room.id)
  const place = all.findIndex((one) => one.id === id)
  const assessment = found(all[place], 'assessment-not-found')
  const brought = await broughtReportOf(tx, id)
  if (brought) return { ...brought, room: { ...brought.room, title: room.title }, wishes: await reportWishesOf(tx, id) }
  const counts = await countsOf(tx, room)
  const view = await assessmentView(tx, room, id, counts)
  const scorecard = await scorecardOf(tx, room, assessment)
  const rounds = roundsOf(view)
  const placed = await placedIn(tx, room)
  const earlier: EarlierAssessment[] = []
  for (const one of all.slice(0, place)) earlier.push(await earlierOf(tx, room, one, { now: scorecard, counts }))
  const named = namesOf(assessment)
  return Report.parse({
    format: REPORT_FORMAT,
    version: 1,
    room: { title: room.title, language: room.language, situation: room.situation, joined: await joinedIn(tx, room) },
    assessment: named,
    settledAt: settledAt({ assessment: named, rounds, outcomes: view.outcomes }),
    scorecard,
    wishes: await reportWishesOf(tx, id),
    mandate: await mandateOf(tx, room.id),
    rounds,
    hiddenRounds: view.rounds.filter((round) => round.state === 'published' && round.hidden).length,
    outcomes: view.outcomes,
    talked: [...view.talked],
    talkList: view.talkList,
    ranking: rankingIn(placed, id),
    talkNotes: Object.fromEntries(seen.talkNotes.map(({ statement, text }) => [statement, text])),
    sides: (await sidesViews(tx, room.id)).filter((one) => one.assessment === id && one.state === 'shown'),
    thickness: thicknessOf(placed, id),
    measures: measuresOf(seen.notes, assessment),
    earlier,
  })
}

/** What votes and placements of the room have come to. */
async function placedIn(tx: Tx, room: Room): Promise<Placed> {
  const tallies = await voteTalliesOf(tx, room.id)
  return {
    rounds: (await keptRoundsOf(tx, room.id)).map(({ round }) => round),
    votes: [...tallies].map(([round, { items }]) => ({ round, items })),
    places: await placesOf(tx, room.id),
  }
}

/** Where the work was placed in this assessment, as the profile shows it. */
function thicknessOf(placed: Placed, id: AssessmentId): Report['thickness'] {
  return ThicknessModel.options.flatMap((model) => {
    const { vote, place } = thicknessView(placed, id, model)
    return vote === null && place === null ? [] : [{ model, vote, place }]
  })
}

/** The order the group has put its values in, as far as it is shown. */
function rankingIn(placed: Placed, id: AssessmentId): Report['ranking'] {
  const order = rankingOf({ ...placed, assessment: { id } })
  return order === null ? null : order.map((together) => [...together])
}

const namesOf = ({ title, startedAt, finishedAt }: AssessmentInfo) => ({ title, startedAt, finishedAt })

async function scorecardOf(tx: Tx, room: Room, { scorecard }: AssessmentInfo): Promise<Scorecard> {
  return (await scorecardByName(tx, room.id, scorecard)) ?? samson
}

function roundsOf(view: AssessmentView): ReportRound[] {
  return publishedRounds(view).flatMap(({ round, results: { items, groups } }) => {
    const { selection, mode, threshold, take, openedAt, closedAt, publishedAt } = round
    if (isVoteRound(round) || selection.kind === 'vote') return []
    const turnout = view.turnout[round.id] ?? null
    const times = { openedAt, closedAt, publishedAt }
    return [{ selection, items: round.items, mode, threshold, take, ...times, turnout, results: items, groups }]
  })
}

/** Written while the assessment went on or before it; what came of a measure since is told as it is now. */
function measuresOf(notes: readonly Note[], { finishedAt }: AssessmentInfo): ReportMeasure[] {
  return notes
    .filter((note) => note.kind === 'measure' && !note.archived && !note.hidden && note.text.trim() !== '')
    .filter(({ createdAt }) => finishedAt === null || createdAt < finishedAt)
    .toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
    .slice(0, MEASURES_MAX)
    .map(({ text, field, statement, owner, due, status, why, createdAt }) => ({
      text,
      field,
      statement,
      owner,
      due,
      status,
      why,
      createdAt,
    }))
}

/** Scores only, of statements that read the same in both scorecards. */
async function earlierOf(
  tx: Tx,
  room: Room,
  info: AssessmentInfo,
  { now, counts }: { readonly now: Scorecard; readonly counts: RoomCounts },
): Promise<EarlierAssessment> {
  const view = await assessmentView(tx, room, info.id, counts)
  const then = await scorecardOf(tx, room, info)
  const { statements } = profileOf({
    ...answeredOf(view, then),
    results: latestResults(roundsOf(view).map(({ results }) => ({ items: results }))),
  })
  const { turnout, sectors } = participationOf(view)
  return {
    ...namesOf(info),
    turnout,
    sectors: [...sectors],
    statements: Object.fromEntries(
      statements.flatMap(({ statement, score }) => (readsTheSame(then, now, statement) ? [[statement, score]] : [])),
    ),
  }
}

function readsTheSame(then: Scorecard, now: Scorecard, id: StatementId): boolean {
  const [before, after] = [statementOf(then, id), statementOf(now, id)]
  if (before === undefined || after === undefined) return false
  return Object.entries(before.text).every(([language, text]) => (after.text[language] ?? text) === text)
}

async function joinedIn(tx: Tx, room: Room): Promise<number> {
  const row = await tx.get<{ n: number }>(
    'SELECT COUNT(*) AS n FROM participant WHERE room = ? AND number IS NOT NULL',
    [room.id],
  )
  return row?.n ?? 0
}
