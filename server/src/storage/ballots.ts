/** Ballots and their seals: who may be counted without anyone being named. */
import type { ParticipantId, RoundId } from '@samklang/shared/domain/ids'
import { GivenAnswer } from '@samklang/shared/domain/round'
import type { ItemId } from '@samklang/shared/domain/scorecard'
import type { ItemTally } from '@samklang/shared/domain/tally'
import { hmac, type SecretKey } from '../seal'
import { talliesFrom } from './countedAnswers'
import type { Tx } from './Database'

/** One participant's answers, as they alone may read them back. */
export type Answers = Readonly<Record<string, GivenAnswer>>

/** Stands before an answer that is sealed. */
const SEALED = 'sealed:'
const answerLabel = (round: string): string => `answer ${round}`

/**
 * An answer as its row holds it. A number is as it is; what may hold a text is sealed whole, since a reason that is
 * recognised in a dump would name everything else under the same key.
 */
export function answerText(key: SecretKey, round: string, answer: GivenAnswer): string {
  if (typeof answer !== 'object') return answer === 'dk' ? answer : JSON.stringify(answer)
  return SEALED + Buffer.from(key.seal(answerLabel(round), Buffer.from(JSON.stringify(answer)))).toString('base64')
}

/** @throws Error where the answer was sealed under a key that is gone. */
export function answerFrom(key: SecretKey, round: string, text: string): GivenAnswer {
  if (!text.startsWith(SEALED)) return GivenAnswer.parse(text === 'dk' ? text : JSON.parse(text))
  const opened = key.unseal(answerLabel(round), Buffer.from(text.slice(SEALED.length), 'base64'))
  if (opened === null) throw new Error('An answer was sealed under another key.')
  return GivenAnswer.parse(JSON.parse(opened.toString('utf8')))
}

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

export async function answersOf(tx: Tx, secret: SecretKey, round: RoundId, key: Uint8Array): Promise<Answers> {
  const rows = await tx.all<{ item: string; answer: string }>(
    'SELECT item, answer FROM ballot WHERE round = ? AND key = ? ORDER BY item',
    [round, key],
  )
  return Object.fromEntries(rows.map(({ item, answer }) => [item, answerFrom(secret, round, answer)]))
}

export async function putAnswer(
  tx: Tx,
  secret: SecretKey,
  round: RoundId,
  key: Uint8Array,
  item: string,
  ballot: { answer: GivenAnswer; sector: string } | null,
): Promise<void> {
  await tx.run('DELETE FROM ballot WHERE round = ? AND item = ? AND key = ?', [round, item, key])
  if (ballot === null) return
  await tx.run('INSERT INTO ballot (round, item, key, answer, sector) VALUES (?, ?, ?, ?, ?)', [
    round,
    item,
    key,
    answerText(secret, round, ballot.answer),
    ballot.sector,
  ])
}

/** How many have answered anything. */
export async function turnoutOfRound(tx: Tx, round: RoundId): Promise<number> {
  const row = await tx.get<{ n: number }>('SELECT COUNT(DISTINCT key) AS n FROM ballot WHERE round = ?', [round])
  return row?.n ?? 0
}

/** Every answer of a round with the sector it came from and nothing else; for the tally, inside its transaction. */
export async function ballotsOf(
  tx: Tx,
  secret: SecretKey,
  round: RoundId,
): Promise<{ item: string; answer: GivenAnswer; sector: string }[]> {
  const rows = await tx.all<{ item: string; answer: string; sector: string }>(
    'SELECT item, answer, sector FROM ballot WHERE round = ?',
    [round],
  )
  return rows.map((row) => ({ ...row, answer: answerFrom(secret, round, row.answer) }))
}

/** The scores of an open round, counted by the database: how many stand at each step, and nothing of whose they are. */
export async function countBallots(tx: Tx, round: RoundId): Promise<Record<ItemId, ItemTally>> {
  const rows = await tx.all<{ item: ItemId; answer: string; n: number }>(
    'SELECT item, answer, COUNT(*) AS n FROM ballot WHERE round = ? GROUP BY item, answer',
    [round],
  )
  return Object.fromEntries(talliesFrom(rows))
}

/** Ballots and seal go together, in the transaction that has tallied or cancelled. */
export async function destroyBallots(tx: Tx, round: RoundId): Promise<void> {
  await tx.run('DELETE FROM ballot WHERE round = ?', [round])
  await tx.run('DELETE FROM seal WHERE subject = ?', [round])
}
