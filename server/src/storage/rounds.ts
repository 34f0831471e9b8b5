/** Rounds as rows, in the order they were drafted. */
import type { AssessmentId, RoomId, RoundId } from '@samklang/shared/domain/ids'
import { Round } from '@samklang/shared/domain/round'
import type { Tx } from './Database'

/** A round with what only the server keeps about it. */
export interface KeptRound {
  readonly room: RoomId
  readonly round: Round
  /** How many had answered anything when it closed; null before. */
  readonly turnout: number | null
  /** Are its cards on the board other than they should be? */
  readonly cardDue: boolean
}

interface RoundRow {
  id: string
  room: string
  assessment: string
  selection: string
  items: string
  mode: string
  threshold: number
  take: number
  state: string
  opened_at: number | null
  closes_at: number | null
  open_until: number | null
  closed_at: number | null
  published_at: number | null
  cancelled_at: number | null
  hidden: number
  turnout: number | null
  card_due: number
}

function keptFrom(row: RoundRow): KeptRound {
  const round = Round.parse({
    id: row.id,
    assessment: row.assessment,
    selection: JSON.parse(row.selection),
    items: JSON.parse(row.items),
    mode: row.mode,
    threshold: row.threshold,
    take: row.take,
    state: row.state,
    openedAt: row.opened_at,
    closesAt: row.closes_at,
    ...(row.open_until !== null && { until: row.open_until }),
    closedAt: row.closed_at,
    publishedAt: row.published_at,
    cancelledAt: row.cancelled_at,
    hidden: row.hidden === 1,
  })
  return { room: row.room as RoomId, round, turnout: row.turnout, cardDue: row.card_due === 1 }
}

export async function roundOf(tx: Tx, room: RoomId, id: RoundId): Promise<KeptRound | undefined> {
  const row = await tx.get<RoundRow>('SELECT * FROM round WHERE id = ? AND room = ?', [id, room])
  return row && keptFrom(row)
}

/** For the server's own acts, which come from a clock and not from a room. */
export async function roundById(tx: Tx, id: RoundId): Promise<KeptRound | undefined> {
  const row = await tx.get<RoundRow>('SELECT * FROM round WHERE id = ?', [id])
  return row && keptFrom(row)
}

export async function roundsOf(tx: Tx, room: RoomId): Promise<KeptRound[]> {
  const rows = await tx.all<RoundRow>('SELECT * FROM round WHERE room = ? ORDER BY place', [room])
  return rows.map(keptFrom)
}

/** All rooms' rounds that are open: what a server that has just started has to look after. */
export async function openRounds(tx: Tx): Promise<KeptRound[]> {
  const rows = await tx.all<RoundRow>(`SELECT * FROM round WHERE state = 'open'`)
  return rows.map(keptFrom)
}

/** All rooms' rounds whose cards a crash has kept from the board. */
export async function roundsWithCardsDue(tx: Tx): Promise<KeptRound[]> {
  const rows = await tx.all<RoundRow>('SELECT * FROM round WHERE card_due = 1')
  return rows.map(keptFrom)
}

export async function addRound(tx: Tx, room: RoomId, round: Round): Promise<void> {
  const place = await tx.get<{ next: number }>('SELECT COALESCE(MAX(place), 0) + 1 AS next FROM round WHERE room = ?', [
    room,
  ])
  await tx.run(
    `INSERT INTO round (id, room, place, assessment, selection, items, mode, threshold, take, state, hidden, card_due)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0)`,
    [
      round.id,
      room,
      place?.next ?? 1,
      round.assessment,
      JSON.stringify(round.selection),
      JSON.stringify(round.items),
      round.mode,
      round.threshold,
      round.take,
      round.state,
    ],
  )
}

/** Keeps everything about a round that may change after it was drafted. */
/** Rounds of an assessment that were prepared and never opened. */
export async function cancelDrafted(tx: Tx, assessment: AssessmentId, now: number): Promise<void> {
  await tx.run("UPDATE round SET state = 'cancelled', cancelled_at = ? WHERE assessment = ? AND state = 'drafted'", [
    now,
    assessment,
  ])
}

export async function keepRound(
  tx: Tx,
  round: Round,
  more: { turnout?: number; cardDue?: boolean } = {},
): Promise<void> {
  const has = <Name extends string>(name: Name): number | null =>
    name in round ? ((round as unknown as Record<Name, number | null>)[name] ?? null) : null
  await tx.run(
    `UPDATE round SET state = ?, threshold = ?, take = ?, opened_at = ?, closes_at = ?, open_until = ?, closed_at = ?, published_at = ?,
       cancelled_at = ?, hidden = ?, turnout = COALESCE(?, turnout), card_due = COALESCE(?, card_due) WHERE id = ?`,
    [
      round.state,
      round.threshold,
      round.take,
      has('openedAt'),
      has('closesAt'),
      has('until'),
      has('closedAt'),
      has('publishedAt'),
      has('cancelledAt'),
      round.state === 'published' && round.hidden ? 1 : 0,
      more.turnout ?? null,
      more.cardDue === undefined ? null : more.cardDue ? 1 : 0,
      round.id,
    ],
  )
}
