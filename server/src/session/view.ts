/** The session as everyone in the room sees it, read from rows in one transaction. */
import { ShownStep } from '@samklang/shared/domain/agenda'
import { belongsTo } from '@samklang/shared/domain/assessment'
import type { RoomId } from '@samklang/shared/domain/ids'
import { isVoteRound } from '@samklang/shared/domain/vote'
import type { ItemId } from '@samklang/shared/domain/scorecard'
import type { SessionView } from '@samklang/shared/wire/session'
import { found } from '../refused'
import { agendaOf } from '../storage/agendas'
import { assessmentsOf } from '../storage/assessments'
import type { Tx } from '../storage/Database'
import { epochOf } from '../storage/documentLog'
import { placesOf } from '../storage/places'
import { runningProposal } from '../storage/proposals'
import { roomOf } from '../storage/rooms'
import type { KeptRound } from '../storage/rounds'
import { countsOf, publishedIn } from './published'
import { sidesViews } from './sides'
import { writingView } from './writing'
import { voteTalliesOf } from '../storage/tallies'
import { turnsOf } from '../storage/turns'

/** @throws Refused 'room-not-found' */
export async function sessionView(tx: Tx, id: RoomId): Promise<SessionView> {
  const room = found(await roomOf(tx, id), 'room-not-found')
  const assessments = await assessmentsOf(tx, id)
  const assessment = found(
    assessments.find((one) => one.id === room.assessment),
    'room-not-found',
  )
  const epoch = found(await epochOf(tx, id), 'room-not-found')
  // Notes and votes on them go on from one assessment to the next; what was asked of the scorecard does not.
  const counts = await countsOf(tx, room)
  const { joint } = counts
  const rounds = counts.rounds.filter(({ round }) => isVoteRound(round) || belongsTo(room.assessment, round))
  const votes = await voteTalliesOf(tx, id)
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
    assessment,
    assessments,
    focus: room.focus,
    gathered: room.gathered,
    phase: room.phase,
    turn: room.turn,
    turnsEnded: (await turnsOf(tx, id)).flatMap(({ number, endedAt, reopened }) =>
      reopened ? [] : [{ number, endedAt }],
    ),
    locks: { ...room.locks, at: room.lockedAt },
    timer: room.timer,
    agenda: await agendaView(tx, id),
    rounds: rounds.map(({ round }) => round),
    joint: Object.fromEntries(
      rounds.filter(isAskedTogether).map(({ round }) => [round.id, asRecord(joint.get(round.id))]),
    ),
    ...(await publishedIn(tx, counts, room.assessment)),
    votes: shown.flatMap(({ round: { id } }) => {
      const tally = votes.get(id)
      return tally === undefined ? [] : [{ round: id, items: tally.items }]
    }),
    places: await placesOf(tx, id),
    sides: await sidesViews(tx, id),
    writing: await writingView(tx, room),
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

/** The agenda without the words to whoever leads. */
async function agendaView(tx: Tx, room: RoomId): Promise<SessionView['agenda']> {
  const { version, agenda, meeting } = await agendaOf(tx, room)
  if (agenda === null) return null
  return { version, meeting, steps: agenda.steps.map((step) => ShownStep.parse(step)) }
}
