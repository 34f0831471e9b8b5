/** Ballots and their seals: who may be counted without anyone being named. */
import type { ParticipantId, RoundId } from '@samklang/shared/domain/ids'
import type { Answer } from '@samklang/shared/domain/round'
import type { ItemId } from '@samklang/shared/domain/scorecard'
import { hmac, type SecretKey } from '../seal'
import type { Tx } from './Database'

/** One participant's answers, as they alone may read them back. */
export type Answers = Readonly<Record<ItemId, Answer>>

export const answerFrom = (text: string): Answer => (text === 'dk' ? 'dk' : Number(text))

const label = (subject: string): string => `seal ${subject}`

/** Makes the seal of a round or a proposal: random, and readable only with the key outside the database. */
export async function makeSeal(tx: Tx, key: SecretKey, subject: string, seal: Uint8Array): Promise<void> {
  await tx.run('INSERT INTO seal (subject, sealed) VALUES (?, ?)', [subject, key.seal(label(subject), seal)])
}

/** Null where there is none, or where it was sealed under a key that is gone. */
export async function sealOf(tx: Tx, key: SecretKey, subject: string): Promise<Uint8Array | null> {
  const row = await tx.get<{ sealed: Uint8Array }>('SELECT sealed FROM seal WHERE subject = ?', [subject])
  return row === undefined ? null : key.unseal(label(subject), row.sealed)
}

/** Under what key a participant's answers lie while the seal exists. */
export function sealedKey(seal: Uint8Array, participant: ParticipantId): Uint8Array {
  return new Uint8Array(hmac(seal, [participant]))
}

export async function answersOf(tx: Tx, round: RoundId, key: Uint8Array): Promise<Answers> {
  const rows = await tx.all<{ item: ItemId; answer: string }>(
    'SELECT item, answer FROM ballot WHERE round = ? AND key = ? ORDER BY item',
    [round, key],
  )
  return Object.fromEntries(rows.map(({ item, answer }) => [item, answerFrom(answer)]))
}

export async function putAnswer(
  tx: Tx,
  round: RoundId,
  key: Uint8Array,
  item: ItemId,
  ballot: { answer: Answer; sector: string } | null,
): Promise<void> {
  await tx.run('DELETE FROM ballot WHERE round = ? AND item = ? AND key = ?', [round, item, key])
  if (ballot === null) return
  await tx.run('INSERT INTO ballot (round, item, key, answer, sector) VALUES (?, ?, ?, ?, ?)', [
    round,
    item,
    key,
    String(ballot.answer),
    ballot.sector,
  ])
}

/** How many have answered anything. */
export async function turnoutOfRound(tx: Tx, round: RoundId): Promise<number> {
  const row = await tx.get<{ n: number }>('SELECT COUNT(DISTINCT key) AS n FROM ballot WHERE round = ?', [round])
  return row?.n ?? 0
}

/** Every answer of a round with the sector it came from and nothing else; for the tally, inside its transaction. */
export async function ballotsOf(tx: Tx, round: RoundId): Promise<{ item: ItemId; answer: Answer; sector: string }[]> {
  const rows = await tx.all<{ item: ItemId; answer: string; sector: string }>(
    'SELECT item, answer, sector FROM ballot WHERE round = ?',
    [round],
  )
  return rows.map((row) => ({ ...row, answer: answerFrom(row.answer) }))
}

/** Ballots and seal go together, in the transaction that has tallied or cancelled. */
export async function destroyBallots(tx: Tx, round: RoundId): Promise<void> {
  await tx.run('DELETE FROM ballot WHERE round = ?', [round])
  await tx.run('DELETE FROM seal WHERE subject = ?', [round])
}
