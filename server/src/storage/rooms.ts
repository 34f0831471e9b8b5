/** Rooms as rows: what a room is, where its meeting stands, and the revision every change raises. */
import type { AssessmentId, RoomId } from '@samklang/shared/domain/ids'
import { Locks, noLocks } from '@samklang/shared/domain/locks'
import { Language } from '@samklang/shared/domain/language'
import { Phase } from '@samklang/shared/domain/phase'
import { Situation } from '@samklang/shared/domain/situation'
import { Focus } from '@samklang/shared/wire/session'
import type { Tx } from './Database'

export interface Room {
  readonly id: RoomId
  readonly title: string
  readonly language: Language
  readonly situation: Situation
  readonly threshold: number
  /** Version of the scorecard in use. */
  readonly scorecard: string
  readonly revision: number
  readonly assessment: AssessmentId
  readonly focus: Focus
  readonly gathered: number
  readonly phase: Phase
  readonly turn: number
  readonly timer: { readonly startedAt: number; readonly endsAt: number } | null
  readonly locks: Locks
  /** When they were last set, in milliseconds since 1970. */
  readonly lockedAt: number
  /** How many times ideas that waited outside any writing have been let go of. */
  readonly release: number
}

interface RoomRow {
  id: string
  title: string
  language: string
  size: string
  dependent: number
  threshold: number
  scorecard: string
  revision: number
  assessment: string
  focus: string
  gathered: number
  phase: string
  turn: number
  timer_started_at: number | null
  timer_ends_at: number | null
  release: number
  locks: string | null
  locked_at: number
}

export async function roomOf(tx: Tx, id: RoomId): Promise<Room | undefined> {
  const row = await tx.get<RoomRow>('SELECT * FROM room WHERE id = ?', [id])
  if (row === undefined) return undefined
  return {
    id: row.id as RoomId,
    title: row.title,
    language: Language.parse(row.language),
    situation: Situation.parse({ size: row.size, dependent: row.dependent === 1 }),
    threshold: row.threshold,
    scorecard: row.scorecard,
    revision: row.revision,
    assessment: row.assessment as AssessmentId,
    focus: Focus.parse(JSON.parse(row.focus)),
    gathered: row.gathered,
    phase: Phase.parse(row.phase),
    turn: row.turn,
    timer:
      row.timer_started_at === null || row.timer_ends_at === null
        ? null
        : { startedAt: row.timer_started_at, endsAt: row.timer_ends_at },
    release: row.release,
    locks: row.locks === null ? noLocks : Locks.parse(JSON.parse(row.locks)),
    lockedAt: row.locked_at,
  }
}

export async function addRoom(tx: Tx, room: Room, assessmentTitle: string, now: number): Promise<void> {
  await tx.run(
    `INSERT INTO room (id, title, language, size, dependent, threshold, scorecard, revision, assessment, focus, gathered,
       phase, turn, timer_started_at, timer_ends_at, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL, ?)`,
    [
      room.id,
      room.title,
      room.language,
      room.situation.size,
      room.situation.dependent ? 1 : 0,
      room.threshold,
      room.scorecard,
      room.revision,
      room.assessment,
      JSON.stringify(room.focus),
      room.gathered,
      room.phase,
      room.turn,
      now,
    ],
  )
  await tx.run('INSERT INTO assessment (id, room, title, started_at) VALUES (?, ?, ?, ?)', [
    room.assessment,
    room.id,
    assessmentTitle,
    now,
  ])
}

/** What a facilitator may change about where the meeting stands; only what is given is changed. */
export interface RoomChange {
  readonly title?: string | undefined
  readonly language?: Language | undefined
  readonly threshold?: number | undefined
  readonly focus?: Focus | undefined
  readonly gathered?: number | undefined
  readonly phase?: Phase | undefined
  readonly turn?: number | undefined
  readonly timer?: Room['timer'] | undefined
  readonly locks?: { readonly is: Locks; readonly at: number } | undefined
  readonly release?: number | undefined
}

export async function changeRoom(tx: Tx, id: RoomId, change: RoomChange): Promise<void> {
  const columns: [string, string | number | null][] = []
  for (const name of ['title', 'language', 'threshold', 'gathered', 'phase', 'turn', 'release'] as const) {
    const value = change[name]
    if (value !== undefined) columns.push([name, value])
  }
  if (change.focus !== undefined) columns.push(['focus', JSON.stringify(change.focus)])
  if (change.timer !== undefined) {
    columns.push(['timer_started_at', change.timer?.startedAt ?? null], ['timer_ends_at', change.timer?.endsAt ?? null])
  }
  if (change.locks !== undefined)
    columns.push(['locks', JSON.stringify(change.locks.is)], ['locked_at', change.locks.at])
  if (columns.length === 0) return
  const assignments = columns.map(([name]) => `${name} = ?`).join(', ')
  await tx.run(`UPDATE room SET ${assignments} WHERE id = ?`, [...columns.map(([, value]) => value), id])
}

/** Raises the session's revision by one, in the transaction of whatever changed it. */
export async function raiseRevision(tx: Tx, id: RoomId): Promise<number> {
  await tx.run('UPDATE room SET revision = revision + 1 WHERE id = ?', [id])
  const row = await tx.get<{ revision: number }>('SELECT revision FROM room WHERE id = ?', [id])
  return row?.revision ?? 0
}
