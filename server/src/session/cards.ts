/** A published round's cards on the board: derived from rows, put there once, and rebuilt if a crash came between. */
import { idFromBytes, type NoteId, type RoundId } from '@samklang/shared/domain/ids'
import { Note } from '@samklang/shared/domain/note'
import { readIn, type ReadScorecard } from '@samklang/shared/domain/readScorecard'
import type { Round } from '@samklang/shared/domain/round'
import {
  coreValueOf,
  fieldOf,
  samson,
  numberOf,
  statementOf,
  valueOfWeightItem,
  type FieldId,
  type ItemId,
} from '@samklang/shared/domain/scorecard'
import type { ItemResult } from '@samklang/shared/domain/tally'
import { errand } from '@samklang/shared/documents/errands'
import { sayIn, type Say } from '@samklang/shared/text/say'
import type { Clock } from '../clock'
import type { LiveRooms } from '../live/LiveRooms'
import { faultOf, type Log } from '../log'
import type { SecretKey } from '../seal'
import { assessmentsOf } from '../storage/assessments'
import type { Database } from '../storage/Database'
import { roomOf, type Room } from '../storage/rooms'
import { keepRound, roundById, roundsWithCardsDue } from '../storage/rounds'
import { scorecardByName } from '../storage/scorecards'
import { roundResults } from './published'

/** Milliseconds before cards that storage would not keep are tried again. */
const TRY_AGAIN = 1000

export interface CardsParts {
  readonly db: Database
  readonly live: LiveRooms
  readonly clock: Clock
  readonly log: Log
  readonly key: SecretKey
}

export class Cards {
  private readonly working = new Map<RoundId, Promise<void>>()

  private stopped = false

  constructor(private readonly parts: CardsParts) {}

  /** Everything a crash has kept from the board. */
  async start(): Promise<void> {
    const due = await this.parts.db.read(roundsWithCardsDue)
    for (const { round } of due) this.settle(round.id)
  }

  /** One after the other for a round: Publish and Hide in quick succession end as the last of them. */
  settle(round: RoundId): void {
    if (this.stopped) return
    const before = this.working.get(round) ?? Promise.resolve()
    const work = before
      .then(() => this.write(round))
      .catch((error: unknown) => {
        this.parts.log.error('result cards were not written', faultOf(error))
        // The row still says that they are due: if the server ends before this, its next start writes them.
        if (!this.stopped) this.parts.clock.after(TRY_AGAIN, () => this.settle(round))
      })
    this.working.set(round, work)
    void work.then(() => {
      if (this.working.get(round) === work) this.working.delete(round)
    })
  }

  async stop(): Promise<void> {
    this.stopped = true
    await Promise.all(this.working.values())
  }

  private async write(id: RoundId): Promise<void> {
    const { db, live } = this.parts
    const read = await db.read(async (tx) => {
      const kept = await roundById(tx, id)
      if (kept === undefined || !kept.cardDue || kept.round.state !== 'published') return undefined
      const room = await roomOf(tx, kept.room)
      if (room === undefined) return undefined
      // A round of an earlier assessment keeps the words it was asked in.
      const assessed = (await assessmentsOf(tx, kept.room)).find(({ id }) => id === kept.round.assessment)
      const asked = (assessed && (await scorecardByName(tx, kept.room, assessed.scorecard))) ?? samson
      const scorecard = readIn(asked, room.language, room.language)
      return { room, round: kept.round, scorecard, results: await roundResults(tx, kept) }
    })
    if (read === undefined) return
    const { room, round, scorecard, results } = read
    if (round.state !== 'published') return
    const cards = cardsOf({ room, round, scorecard, results }, this.parts.key)
    await live.editBoard(room.id, errand('putCards', { cards }))
    await db.transaction(async (tx) => {
      const now = await roundById(tx, id)
      // Hidden or shown while the board was edited: the one that follows settles it.
      if (now?.round.state === 'published' && now.round.hidden === round.hidden) {
        await keepRound(tx, now.round, { cardDue: false })
      }
    }, room.id)
  }
}

interface Told {
  readonly room: Room
  readonly round: Round
  readonly scorecard: ReadScorecard
  readonly results: Readonly<Record<ItemId, ItemResult>>
}

/** One card a field, and one for the weights; their ids follow from the round, so that a second writing finds them. */
function cardsOf({ room, round, scorecard, results }: Told, key: SecretKey): Note[] {
  if (round.state !== 'published') return []
  const say = sayIn(room.language)
  const groups = new Map<FieldId | null, ItemId[]>()
  for (const item of round.items) {
    const field = statementOf(scorecard, item)?.field ?? null
    groups.set(field, [...(groups.get(field) ?? []), item])
  }
  return [...groups].map(([field, items]) =>
    Note.parse({
      id: cardId(key, round.id, field),
      kind: 'result',
      text: [
        titleOf(field, round.take, scorecard, say),
        ...items.map((item) => lineOf(item, results[item], scorecard, say)),
      ].join('\n'),
      pos: null,
      colour: 'paper',
      phase: room.phase,
      field,
      statement: null,
      round: round.id,
      owner: null,
      due: null,
      status: 'not-begun',
      author: null,
      createdAt: round.publishedAt,
      archived: false,
      hidden: round.hidden,
    }),
  )
}

/** Keyed: who could work it out beforehand would put a note of their own in the card's place. */
function cardId(key: SecretKey, round: RoundId, field: FieldId | null): NoteId {
  return idFromBytes(key.digest('result card', round, field ?? 'weights').subarray(0, 16))
}

function titleOf(field: FieldId | null, take: number, scorecard: ReadScorecard, say: Say): string {
  const name = field === null ? say('cards.weights') : (fieldOf(scorecard, field)?.name.text ?? field)
  return say('cards.title', { name, take })
}

function lineOf(item: ItemId, result: ItemResult | undefined, scorecard: ReadScorecard, say: Say): string {
  const value = valueOfWeightItem(item)
  const name =
    value === null ? (numberOf(scorecard, item) ?? item) : (coreValueOf(scorecard, value)?.name.text ?? value)
  switch (result?.state) {
    case 'shown':
      return say('cards.shown', { name, median: result.median, n: result.n })
    case 'joint':
      return result.score === 'dk'
        ? say('cards.jointUnknown', { name })
        : say('cards.joint', { name, score: result.score })
    case 'withheld':
      if (result.reason === 'with-before') return say('cards.withheldBeside', { name })
      return say('cards.withheld', { name, threshold: result.threshold })
    default:
      return say('cards.unanswered', { name })
  }
}
