/** The notes of a vote with the texts they had when it was opened: what people voted on stays what they voted on. */
import type { NoteId, RoundId } from '@samklang/shared/domain/ids'
import type { Tx } from './Database'

export interface KeptNote {
  readonly note: NoteId
  /** Counted from 1; what the note is called aloud and on the screen. */
  readonly number: number
  readonly text: string
}

export async function keepAskedNotes(tx: Tx, round: RoundId, notes: readonly KeptNote[]): Promise<void> {
  for (const { note, number, text } of notes) {
    await tx.run('INSERT INTO asked_note (round, number, note, text) VALUES (?, ?, ?, ?)', [round, number, note, text])
  }
}

/** In the order of their numbers; none for a round that asks no notes. */
export async function askedNotesOf(tx: Tx, round: RoundId): Promise<KeptNote[]> {
  return tx.all<KeptNote>('SELECT note, number, text FROM asked_note WHERE round = ? ORDER BY number', [round])
}

export async function dropAskedNotes(tx: Tx, round: RoundId): Promise<void> {
  await tx.run('DELETE FROM asked_note WHERE round = ?', [round])
}

/** A text that is erased by duty is erased here too; the vote keeps its numbers. */
export async function forgetAskedText(tx: Tx, note: NoteId): Promise<void> {
  await tx.run(`UPDATE asked_note SET text = '' WHERE note = ?`, [note])
}
