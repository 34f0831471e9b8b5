/** Private writings of a room, in the order they were opened, and the notes that what was written became. */
import { NoteId, type RoomId, type WritingId } from '@samklang/shared/domain/ids'
import { Phase } from '@samklang/shared/domain/phase'
import { FieldId } from '@samklang/shared/domain/scorecard'
import { z } from 'zod'
import type { Tx } from './Database'
import type { Step } from './waiting'

export interface KeptWriting {
  readonly id: WritingId
  readonly question: string
  readonly phase: Phase | null
  readonly field: FieldId | null
  readonly state: 'open' | 'shown' | 'cancelled'
}

interface WritingRow {
  id: string
  question: string
  phase: string | null
  field: string | null
  state: string
}

const writingFrom = (row: WritingRow): KeptWriting => ({
  id: row.id as WritingId,
  question: row.question,
  phase: Phase.nullable().parse(row.phase),
  field: FieldId.nullable().parse(row.field),
  state: z.enum(['open', 'shown', 'cancelled']).parse(row.state),
})

export async function writingOf(tx: Tx, room: RoomId, id: WritingId): Promise<KeptWriting | undefined> {
  const row = await tx.get<WritingRow>('SELECT * FROM writing WHERE room = ? AND id = ?', [room, id])
  return row && writingFrom(row)
}

/** The one that is open, and the last that was shown. */
export async function writingsNow(
  tx: Tx,
  room: RoomId,
): Promise<{ open: KeptWriting | undefined; shown: KeptWriting | undefined }> {
  const last = (state: string): Promise<WritingRow | undefined> =>
    tx.get<WritingRow>('SELECT * FROM writing WHERE room = ? AND state = ? ORDER BY place DESC LIMIT 1', [room, state])
  const [open, shown] = [await last('open'), await last('shown')]
  return { open: open && writingFrom(open), shown: shown && writingFrom(shown) }
}

export async function addWriting(tx: Tx, room: RoomId, writing: KeptWriting): Promise<void> {
  const place = await tx.get<{ next: number }>(
    'SELECT COALESCE(MAX(place), 0) + 1 AS next FROM writing WHERE room = ?',
    [room],
  )
  await tx.run('INSERT INTO writing (id, room, place, question, phase, field, state) VALUES (?, ?, ?, ?, ?, ?, ?)', [
    writing.id,
    room,
    place?.next ?? 1,
    writing.question,
    writing.phase,
    writing.field,
    writing.state,
  ])
}

export async function keepWritingState(tx: Tx, id: WritingId, state: KeptWriting['state']): Promise<void> {
  await tx.run('UPDATE writing SET state = ? WHERE id = ?', [state, id])
}

/** Ideas that have been let go of. `text` is null once the idea is on the board, where its words then live. */
const Released = z.array(z.object({ id: NoteId, text: z.string().nullable() }))

export interface Release {
  readonly room: RoomId
  readonly step: Step
  readonly notes: z.infer<typeof Released>
  readonly phase: Phase
  readonly field: FieldId | null
  readonly at: number
  readonly hidden: boolean
}

interface ReleaseRow {
  room: string
  step: string
  notes: string
  phase: string
  field: string | null
  at: number
  hidden: number
}

const releaseFrom = (row: ReleaseRow): Release => ({
  room: row.room as RoomId,
  step: row.step as Step,
  notes: Released.parse(JSON.parse(row.notes)),
  phase: Phase.parse(row.phase),
  field: FieldId.nullable().parse(row.field),
  at: row.at,
  hidden: row.hidden === 1,
})

/** Keeps a release whole; `due`: the board is not yet as it says. */
export async function keepRelease(tx: Tx, release: Release, due: boolean): Promise<void> {
  await tx.run(
    `INSERT INTO release (room, step, notes, phase, field, at, hidden, due) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (room, step) DO UPDATE SET notes = excluded.notes, hidden = excluded.hidden, due = excluded.due`,
    [
      release.room,
      release.step,
      JSON.stringify(release.notes),
      release.phase,
      release.field,
      release.at,
      release.hidden ? 1 : 0,
      due ? 1 : 0,
    ],
  )
}

export async function releaseOf(tx: Tx, room: RoomId, step: Step): Promise<Release | undefined> {
  const row = await tx.get<ReleaseRow>('SELECT * FROM release WHERE room = ? AND step = ?', [room, step])
  return row && releaseFrom(row)
}

export async function releasesDue(tx: Tx, room: RoomId): Promise<Release[]> {
  return (await tx.all<ReleaseRow>('SELECT * FROM release WHERE due = 1 AND room = ?', [room])).map(releaseFrom)
}

export async function roomsWithReleasesDue(tx: Tx): Promise<RoomId[]> {
  return (await tx.all<{ room: RoomId }>('SELECT DISTINCT room FROM release WHERE due = 1')).map(({ room }) => room)
}
