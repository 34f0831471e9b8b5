/** The session as everyone in the room sees it, read from rows in one transaction. */
import { asGroups, type GroupResult, type TallyBySector } from '@samklang/shared/domain/breakdown'
import type { RoomId, RoundId } from '@samklang/shared/domain/ids'
import { defaultsOf } from '@samklang/shared/domain/situation'
import { publish, publishJoint, type ItemResult, type ItemTally } from '@samklang/shared/domain/tally'
import { Answer, type GivenAnswer } from '@samklang/shared/domain/round'
import { isVoteRound } from '@samklang/shared/domain/vote'
import type { ItemId } from '@samklang/shared/domain/scorecard'
import type { SessionView } from '@samklang/shared/wire/session'
import { found } from '../refused'
import type { Tx } from '../storage/Database'
import { epochOf } from '../storage/documentLog'
import { outcomesOf, runningProposal, talkedOf } from '../storage/proposals'
import { assessmentOf, roomOf } from '../storage/rooms'
import { roundsOf, type KeptRound } from '../storage/rounds'
import { writingView } from './writing'
import { groupTalliesOf, jointAnswersOf, talliesOf, voteTalliesOf } from '../storage/tallies'
import { turnsOf } from '../storage/turns'

/** @throws Refused 'room-not-found' */
export async function sessionView(tx: Tx, id: RoomId): Promise<SessionView> {
  const room = found(await roomOf(tx, id), 'room-not-found')
  const assessment = found(await assessmentOf(tx, room.assessment), 'room-not-found')
  const epoch = found(await epochOf(tx, id), 'room-not-found')
  const rounds = await roundsOf(tx, id)
  const joint = await jointAnswersOf(tx, id)
  const tallies = await talliesOf(tx, id)
  const votes = await voteTalliesOf(tx, id)
  const compares = defaultsOf(room.situation).breakdown
  const groupTallies = compares ? await groupTalliesOf(tx, id) : null
  const shown = rounds.filter(({ round }) => round.state === 'published' && !round.hidden)
  const proposal = await runningProposal(tx, id)
  return {
    revision: room.revision,
    room: {
      id,
      title: room.title,
      language: room.language,
      situation: room.situation,
      threshold: room.threshold,
      epoch,
      scorecard: room.scorecard,
    },
    assessment: { id: room.assessment, ...assessment },
    focus: room.focus,
    gathered: room.gathered,
    phase: room.phase,
    turn: room.turn,
    turnsEnded: (await turnsOf(tx, id)).flatMap(({ number, endedAt, reopened }) =>
      reopened ? [] : [{ number, endedAt }],
    ),
    locks: { ...room.locks, at: room.lockedAt },
    timer: room.timer,
    rounds: rounds.map(({ round }) => round),
    joint: Object.fromEntries(
      rounds.filter(isAskedTogether).map(({ round }) => [round.id, asRecord(joint.get(round.id))]),
    ),
    results: shown
      .filter(({ round }) => !isVoteRound(round))
      .map((kept) => {
        const round = kept.round.id
        const items = resultsOf(kept, tallies.get(round), joint.get(round))
        return { round, items, groups: groupsOf(items, groupTallies?.get(round)) }
      }),
    votes: shown.flatMap(({ round: { id } }) => {
      const tally = votes.get(id)
      return tally === undefined ? [] : [{ round: id, items: tally.items }]
    }),
    writing: await writingView(tx, room),
    outcomes: await outcomesOf(tx, room.assessment),
    talked: await talkedOf(tx, room.assessment),
    proposal: proposal
      ? { id: proposal.id, statement: proposal.statement, score: proposal.score, threshold: proposal.threshold }
      : null,
  }
}

/** Joint scores are said aloud, so they are shown as they are entered; once published they are among the results. */
const isAskedTogether = ({ round }: KeptRound): boolean =>
  round.mode === 'together' && (round.state === 'open' || round.state === 'closed')

const asRecord = <Value>(items: ReadonlyMap<ItemId, Value> | undefined): Record<ItemId, Value> =>
  Object.fromEntries(items ?? [])

/** What a closed round shows of each item, under the threshold it was opened with. */
export function resultsOf(
  { round, turnout }: KeptRound,
  tallies: ReadonlyMap<ItemId, ItemTally> | undefined,
  joint: ReadonlyMap<string, GivenAnswer> | undefined,
): Record<ItemId, ItemResult> {
  const empty: ItemTally = { counts: Array.from({ length: 10 }, () => 0), dontKnow: 0 }
  const result = (item: ItemId): ItemResult =>
    round.mode === 'together'
      ? publishJoint(Answer.nullable().parse(joint?.get(item) ?? null))
      : publish(tallies?.get(item) ?? empty, { threshold: round.threshold, turnout: turnout ?? 0 })
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

/** A round's results by themselves, for the facilitator who looks before showing them. */
export async function roundResults(tx: Tx, kept: KeptRound): Promise<Record<ItemId, ItemResult>> {
  const id: RoundId = kept.round.id
  return resultsOf(kept, (await talliesOf(tx, kept.room)).get(id), (await jointAnswersOf(tx, kept.room)).get(id))
}
