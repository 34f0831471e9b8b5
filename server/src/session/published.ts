/** What an assessment has published, as everybody in the room may see it: the one place where counts leave the rows. */
import { belongsTo } from '@samklang/shared/domain/assessment'
import { asGroups, type GroupResult, type TallyBySector } from '@samklang/shared/domain/breakdown'
import type { AssessmentId, RoomId, RoundId } from '@samklang/shared/domain/ids'
import { Answer, type GivenAnswer } from '@samklang/shared/domain/round'
import type { ItemId } from '@samklang/shared/domain/scorecard'
import { defaultsOf } from '@samklang/shared/domain/situation'
import { publish, publishJoint, publishNamed, type ItemResult, type ItemTally } from '@samklang/shared/domain/tally'
import type { AssessmentView } from '@samklang/shared/wire/assessments'
import type { SessionView } from '@samklang/shared/wire/session'
import { found } from '../refused'
import { assessmentsOf } from '../storage/assessments'
import type { Tx } from '../storage/Database'
import { namedTalliesOf } from '../storage/namedAnswers'
import { outcomesOf, talkedOf, talkListOf } from '../storage/proposals'
import { broughtReportOf } from '../storage/reports'
import type { Room } from '../storage/rooms'
import { roundsOf, type KeptRound } from '../storage/rounds'
import { groupTalliesOf, jointAnswersOf, talliesOf } from '../storage/tallies'
import { viewOfBrought } from './brought'
import { withheldOf, type Withheld } from '../storage/withheld'

/** What a session tells of its own assessment, and the same of an earlier one. */
export type Published = Pick<SessionView, 'results' | 'outcomes' | 'talked' | 'talkList'>

/** All that the rounds of a room came to, read once for however many assessments are told of. */
export interface RoomCounts {
  readonly rounds: readonly KeptRound[]
  readonly joint: ReadonlyMap<RoundId, ReadonlyMap<string, GivenAnswer>>
  readonly tallies: ReadonlyMap<RoundId, ReadonlyMap<ItemId, ItemTally>>
  readonly withheld: ReadonlyMap<RoundId, ReadonlyMap<ItemId, Withheld>>
  /** Null in rooms where sectors are not compared. */
  readonly groups: ReadonlyMap<RoundId, ReadonlyMap<ItemId, TallyBySector>> | null
}

export async function countsOf(tx: Tx, { id, situation }: Pick<Room, 'id' | 'situation'>): Promise<RoomCounts> {
  return {
    rounds: await roundsOf(tx, id),
    joint: await jointAnswersOf(tx, id),
    tallies: await shownTalliesOf(tx, id),
    withheld: await withheldOf(tx, id),
    groups: defaultsOf(situation).breakdown ? await groupTalliesOf(tx, id) : null,
  }
}

export async function publishedIn(tx: Tx, counts: RoomCounts, assessment: AssessmentId): Promise<Published> {
  const { joint, tallies, withheld, groups: groupTallies } = counts
  const rounds = counts.rounds.filter(({ round }) => belongsTo(assessment, round))
  const shown = rounds.filter(({ round }) => round.state === 'published' && !round.hidden)
  return {
    results: shown.map((kept) => {
      const round = kept.round.id
      const items = resultsOf(kept, tallies.get(round), joint.get(round), withheld.get(round))
      return { round, items, groups: groupsOf(items, groupTallies?.get(round)) }
    }),
    outcomes: await outcomesOf(tx, assessment),
    talked: await talkedOf(tx, assessment),
    talkList: await talkListOf(tx, assessment),
  }
}

/** Any assessment of the room, the present one included. @throws Refused 'assessment-not-found' */
export async function assessmentView(
  tx: Tx,
  room: Room,
  id: AssessmentId,
  counts: RoomCounts,
): Promise<AssessmentView> {
  const assessment = found(
    (await assessmentsOf(tx, room.id)).find((one) => one.id === id),
    'assessment-not-found',
  )
  const brought = await broughtReportOf(tx, id)
  if (brought) return viewOfBrought(assessment, brought)
  const rounds = counts.rounds.filter(({ round }) => belongsTo(id, round) && round.state === 'published')
  return {
    assessment,
    rounds: rounds.map(({ round }) => round),
    turnout: Object.fromEntries(
      rounds.flatMap(({ round, turnout }) => (turnout === null ? [] : [[round.id, turnout]])),
    ),
    ...(await publishedIn(tx, counts, id)),
  }
}

/**
 * What a closed round shows of each item, under the threshold it was opened with. What was kept back at closing is told
 * as it was kept: that was decided beside everything shown before.
 */
export function resultsOf(
  { round, turnout }: KeptRound,
  tallies: ReadonlyMap<ItemId, ItemTally> | undefined,
  joint: ReadonlyMap<string, GivenAnswer> | undefined,
  withheld?: ReadonlyMap<ItemId, Withheld>,
): Record<ItemId, ItemResult> {
  const empty: ItemTally = { counts: Array.from({ length: 10 }, () => 0), dontKnow: 0 }
  const result = (item: ItemId): ItemResult => {
    if (round.mode === 'together') return publishJoint(Answer.nullable().parse(joint?.get(item) ?? null))
    const keptBack = withheld?.get(item)
    if (keptBack !== undefined) return keptBack.result
    const tally = tallies?.get(item) ?? empty
    if (round.mode === 'named') return publishNamed(tally)
    return publish(tally, { threshold: round.threshold, turnout: turnout ?? 0 })
  }
  return Object.fromEntries(round.items.map((item) => [item, result(item)]))
}

/** Groups beside the whole they are part of; whatever is kept of sectors, a whole that is not shown has none. */
export function groupsOf(
  results: Readonly<Record<ItemId, ItemResult>>,
  tallies: ReadonlyMap<ItemId, TallyBySector> = new Map(),
): Record<ItemId, GroupResult[]> {
  return Object.fromEntries(
    [...tallies].flatMap(([item, bySector]) =>
      results[item]?.state === 'shown' ? [[item, asGroups(bySector)] as const] : [],
    ),
  )
}

/** What rounds add up to: kept where the ballots are gone, counted where the answers stand under their names. */
async function shownTalliesOf(tx: Tx, room: RoomId): Promise<Map<RoundId, Map<ItemId, ItemTally>>> {
  return new Map([...(await talliesOf(tx, room)), ...(await namedTalliesOf(tx, room))])
}

/** A round's results by themselves, for the facilitator who looks before showing them. */
export async function roundResults(tx: Tx, kept: KeptRound): Promise<Record<ItemId, ItemResult>> {
  const id: RoundId = kept.round.id
  const tallies = (await shownTalliesOf(tx, kept.room)).get(id)
  const joint = (await jointAnswersOf(tx, kept.room)).get(id)
  return resultsOf(kept, tallies, joint, (await withheldOf(tx, kept.room)).get(id))
}
