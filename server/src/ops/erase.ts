/** Erases what one person wrote in a room, and who they were: the board begins anew under another epoch. */
import { forgetAskedText } from '../storage/askedNotes'
import { sealedKey, sealOf } from '../storage/ballots'
import { forgetNamedAnswers } from '../storage/namedAnswers'
import { changeWaiting, sealSubject, waitingOf, type Step } from '../storage/waiting'
import type { SecretKey } from '../seal'
import { rewrittenWithout } from '@samklang/shared/documents/rewrite'
import type { NoteId, ParticipantId, RoomId } from '@samklang/shared/domain/ids'
import { idFromBytes } from '@samklang/shared/domain/ids'
import * as Y from 'yjs'
import { isServerClient, SERVER_CLIENT } from '../live/clientIds'
import { signaturesOf } from '../names'
import type { Database, Tx } from '../storage/Database'
import { documentName, type RandomBytes, readClients } from '../storage/documentLog'
import { openBoard } from './board'

export interface Erased {
  /** What was taken out, to be looked for in files afterwards. */
  readonly texts: readonly string[]
  /** Notes of which something was taken out. */
  readonly notes: number
}

/**
 * In one transaction; browsers that held the old board are told so and start from the new one. Numbers and counts
 * the person has contributed to in secret stay: nothing of them is told by those. What they answered under their name
 * goes, from what it adds up to as well.
 * @throws Error when the room has no such person.
 */
export async function erasePerson(
  db: Database,
  room: RoomId,
  number: number,
  { key, random }: { key: SecretKey; random: RandomBytes },
): Promise<Erased> {
  const erased = await db.transaction(async (tx) => {
    const person = await tx.get<{ id: ParticipantId; name: string | null; former_names: string }>(
      'SELECT id, name, former_names FROM participant WHERE room = ? AND number = ?',
      [room, number],
    )
    if (!person) throw new Error(`The room has nobody with number ${number}.`)
    // reason: the column holds a list of names that we wrote ourselves
    const formerNames = JSON.parse(person.former_names) as string[]
    const names = signaturesOf({ name: person.name, number, formerNames })
    const clients = await readClients(tx, room)
    const own = new Set([...clients].filter(([, participant]) => participant === person.id).map(([id]) => id))
    const board = await openBoard(tx, room)
    const rewritten =
      board &&
      rewrittenWithout(board.doc, { clients: own, names: new Set(names), isServer: isServerClient }, SERVER_CLIENT)
    if (board && rewritten) {
      await replaceBoard(tx, room, board, Y.encodeStateAsUpdate(rewritten.doc), random)
      for (const note of rewritten.notes) await forgetAskedText(tx, note as NoteId)
    }
    const waiting = await forgetWaiting(tx, room, person.id, key)
    await forgetPerson(tx, room, person.id)
    return {
      texts: [
        ...new Set([
          ...(rewritten?.erased ?? []),
          ...waiting,
          ...(person.name === null ? [] : [person.name]),
          ...formerNames,
        ]),
      ],
      notes: rewritten?.notes.size ?? 0,
    }
  })
  await db.checkpoint()
  return erased
}

async function replaceBoard(
  tx: Tx,
  room: RoomId,
  board: { readonly name: string; readonly head: number },
  state: Uint8Array,
  random: RandomBytes,
): Promise<void> {
  const epoch = idFromBytes<string>(random(12))
  await tx.run('DELETE FROM document_log WHERE document = ?', [board.name])
  await tx.run('DELETE FROM version WHERE room = ?', [room])
  await tx.run('UPDATE document SET name = ?, epoch = ?, snapshot = ?, snapshot_head = ?, head = ? WHERE name = ?', [
    documentName(room, epoch),
    epoch,
    state,
    board.head + 1,
    board.head + 1,
    board.name,
  ])
  // Pages read the epoch in the session.
  await tx.run('UPDATE room SET revision = revision + 1 WHERE id = ?', [room])
}

/** What they have waiting to be shown, and their answers in rounds that are open: the seal tells whose they are. */
async function forgetWaiting(tx: Tx, room: RoomId, id: ParticipantId, key: SecretKey): Promise<string[]> {
  const texts: string[] = []
  const steps = await tx.all<{ step: Step }>('SELECT DISTINCT step FROM waiting_idea WHERE room = ?', [room])
  for (const { step } of steps) {
    const seal = await sealOf(tx, key, sealSubject(room, step))
    if (seal === null) continue
    const author = sealedKey(seal, id)
    for (const row of await waitingOf(tx, room, step, author)) {
      texts.push(row.text)
      await changeWaiting(tx, room, step, row.id, null)
    }
  }
  const open = await tx.all<{ id: string }>("SELECT id FROM round WHERE room = ? AND state = 'open'", [room])
  for (const round of open) {
    const seal = await sealOf(tx, key, round.id)
    if (seal !== null) await tx.run('DELETE FROM ballot WHERE round = ? AND key = ?', [round.id, sealedKey(seal, id)])
  }
  return texts
}

/** The row stays, without a name, so that the number is not given to another. */
async function forgetPerson(tx: Tx, room: RoomId, id: ParticipantId): Promise<void> {
  await tx.run("UPDATE participant SET name = NULL, sector = NULL, former_names = '[]', revoked = 1 WHERE id = ?", [id])
  await tx.run('DELETE FROM pass WHERE participant = ?', [id])
  await tx.run('DELETE FROM device_code WHERE participant = ?', [id])
  await tx.run('DELETE FROM pause WHERE room = ? AND participant = ?', [room, id])
  await forgetNamedAnswers(tx, id)
  await tx.run('DELETE FROM side_member WHERE participant = ?', [id])
  await tx.run('DELETE FROM client_id WHERE room = ? AND participant = ?', [room, id])
  // Replies may quote names and texts, and do not say whose they are.
  await tx.run('DELETE FROM command')
}
