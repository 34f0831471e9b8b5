/** A board document as it is kept: its name, its snapshot, and the log after it. */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { RoomId } from '@samklang/shared/domain/ids'
import { idFromBytes } from '@samklang/shared/domain/ids'
import type { Tx } from './Database'

/** Where chance comes from; the server hands in `crypto.randomBytes`. */
export type RandomBytes = (size: number) => Uint8Array

/** A document's name holds its epoch: what was meant for another epoch finds no document. */
export function documentName(room: string, epoch: string): string {
  return `${room}/${epoch}`
}

/** As it lies in storage: everything up to `snapshotHead`, then the updates after it, oldest first. */
export interface StoredDocument {
  readonly epoch: string
  readonly head: number
  readonly snapshotHead: number
  readonly snapshot: Uint8Array | null
  readonly tail: readonly LogEntry[]
}

/** One batch of the log: its head and the updates it holds. */
export interface LogEntry {
  readonly head: number
  readonly updates: readonly Uint8Array[]
}

/**
 * Makes the room's empty board with an epoch of its own, inside the transaction that makes the room.
 * Does nothing when the room has one already; resolves with the epoch either way.
 */
export async function createBoard(tx: Tx, room: RoomId, random: RandomBytes): Promise<string> {
  const known = await epochOf(tx, room)
  if (known !== null) return known
  const epoch = idFromBytes<string>(random(12))
  await tx.run('INSERT INTO document (name, room, epoch) VALUES (?, ?, ?)', [documentName(room, epoch), room, epoch])
  return epoch
}

/** The epoch of the room's board, or null where there is none. */
export async function epochOf(tx: Tx, room: string): Promise<string | null> {
  const row = await tx.get<{ epoch: string }>('SELECT epoch FROM document WHERE room = ?', [room])
  return row?.epoch ?? null
}

/** The whole document as it lies, or null where there is none under that name. */
export async function readDocument(tx: Tx, name: string): Promise<StoredDocument | null> {
  const row = await tx.get<{ epoch: string; head: number; snapshot_head: number; snapshot: Uint8Array | null }>(
    'SELECT epoch, head, snapshot_head, snapshot FROM document WHERE name = ?',
    [name],
  )
  if (!row) return null
  const tail = await readTail(tx, name, row.snapshot_head)
  return { epoch: row.epoch, head: row.head, snapshotHead: row.snapshot_head, snapshot: row.snapshot, tail }
}

/** The batches after a head, oldest first. */
export async function readTail(tx: Tx, name: string, after: number): Promise<LogEntry[]> {
  const rows = await tx.all<{ head: number; updates: Uint8Array }>(
    'SELECT head, updates FROM document_log WHERE document = ? AND head > ? ORDER BY head',
    [name, after],
  )
  return rows.map(({ head, updates }) => ({ head, updates: unpackUpdates(updates) }))
}

/**
 * What has come after a head: the batches, or the whole document where the log no longer reaches so far back. Null when
 * nothing has, or the document is not there.
 */
export async function readSince(
  tx: Tx,
  name: string,
  after: number,
): Promise<StoredDocument | { readonly entries: readonly LogEntry[] } | null> {
  const row = await tx.get<{ head: number; snapshot_head: number }>(
    'SELECT head, snapshot_head FROM document WHERE name = ?',
    [name],
  )
  if (!row || row.head <= after) return null
  return after < row.snapshot_head ? readDocument(tx, name) : { entries: await readTail(tx, name, after) }
}

/** Which participant each client id of the room writes for. */
export async function readClients(tx: Tx, room: string): Promise<Map<number, string>> {
  const rows = await tx.all<{ id: number; participant: string }>(
    'SELECT id, participant FROM client_id WHERE room = ?',
    [room],
  )
  return new Map(rows.map((row) => [row.id, row.participant]))
}

/**
 * Puts a snapshot in place of the log up to its head. Nothing is thrown away before the new snapshot has been read
 * back byte for byte in the same transaction.
 * @throws {Error} when what was read back differs; then everything is as before.
 */
export async function foldLog(tx: Tx, name: string, head: number, snapshot: Uint8Array): Promise<void> {
  const changed = await tx.run(
    'UPDATE document SET snapshot = ?, snapshot_head = ? WHERE name = ? AND snapshot_head < ? AND head >= ?',
    [snapshot, head, name, head, head],
  )
  if (changed === 0) return
  const kept = await tx.get<{ snapshot: Uint8Array }>('SELECT snapshot FROM document WHERE name = ?', [name])
  if (!kept || !sameBytes(kept.snapshot, snapshot)) throw new Error('A snapshot was not read back as it was written.')
  await tx.run('DELETE FROM document_log WHERE document = ? AND head <= ?', [name, head])
}

/** One window's updates as one blob: each with its length before it, never merged. */
export function packUpdates(updates: readonly Uint8Array[]): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const update of updates) encoding.writeVarUint8Array(encoder, update)
  return encoding.toUint8Array(encoder)
}

export function unpackUpdates(packed: Uint8Array): Uint8Array[] {
  const decoder = decoding.createDecoder(packed)
  const updates: Uint8Array[] = []
  while (decoding.hasContent(decoder)) updates.push(decoding.readVarUint8Array(decoder))
  return updates
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}
