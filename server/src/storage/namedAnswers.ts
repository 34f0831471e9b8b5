/** Answers under a name: by person, in a table of their own, and nowhere near the ballots. */
import type { ParticipantId, RoomId, RoundId } from '@samklang/shared/domain/ids'
import { Answer } from '@samklang/shared/domain/round'
import type { ItemId } from '@samklang/shared/domain/scorecard'
import type { ItemTally } from '@samklang/shared/domain/tally'
import type { NamedSheet } from '@samklang/shared/wire/namedRoutes'
import { talliesFrom } from './countedAnswers'
import type { Tx } from './Database'

const answerFrom = (text: string): Answer => Answer.parse(text === 'dk' ? text : JSON.parse(text))

/** One person's answers. */
export async function namedAnswersBy(tx: Tx, round: RoundId, who: ParticipantId): Promise<Record<ItemId, Answer>> {
  const rows = await tx.all<{ item: ItemId; answer: string }>(
    'SELECT item, answer FROM named_answer WHERE round = ? AND participant = ? ORDER BY item',
    [round, who],
  )
  return Object.fromEntries(rows.map(({ item, answer }) => [item, answerFrom(answer)]))
}

export async function putNamedAnswer(
  tx: Tx,
  round: RoundId,
  who: ParticipantId,
  item: ItemId,
  answer: Answer | null,
): Promise<void> {
  await tx.run('DELETE FROM named_answer WHERE round = ? AND item = ? AND participant = ?', [round, item, who])
  if (answer === null) return
  await tx.run('INSERT INTO named_answer (round, item, participant, answer) VALUES (?, ?, ?, ?)', [
    round,
    item,
    who,
    answer === 'dk' ? answer : JSON.stringify(answer),
  ])
}

/** Everybody's, in the order of the numbers people got when they joined. */
export async function namedSheetsOf(tx: Tx, round: RoundId): Promise<NamedSheet[]> {
  const rows = await tx.all<{ item: ItemId; number: number; name: string | null; answer: string }>(
    `SELECT named_answer.item, named_answer.answer, participant.number, participant.name FROM named_answer
     JOIN participant ON participant.id = named_answer.participant
     WHERE named_answer.round = ? ORDER BY participant.number, named_answer.item`,
    [round],
  )
  const sheets = new Map<number, NamedSheet>()
  for (const { item, number, name, answer } of rows) {
    const sheet = sheets.get(number) ?? { number, name, answers: {} }
    sheet.answers[item] = answerFrom(answer)
    sheets.set(number, sheet)
  }
  return [...sheets.values()]
}

/** How many have answered anything. */
export async function turnoutOfNamed(tx: Tx, round: RoundId): Promise<number> {
  const row = await tx.get<{ n: number }>('SELECT COUNT(DISTINCT participant) AS n FROM named_answer WHERE round = ?', [
    round,
  ])
  return row?.n ?? 0
}

/**
 * What the named rounds of a room that have closed add up to, counted from the answers each time: when a person is
 * erased nothing of theirs is left in a sum.
 */
export async function namedTalliesOf(tx: Tx, room: RoomId): Promise<Map<RoundId, Map<ItemId, ItemTally>>> {
  const rows = await tx.all<{ round: RoundId; item: ItemId; answer: string; n: number }>(
    `SELECT named_answer.round, named_answer.item, named_answer.answer, COUNT(*) AS n FROM named_answer
     JOIN round ON round.id = named_answer.round WHERE round.room = ? AND round.state IN ('closed', 'published')
     GROUP BY named_answer.round, named_answer.item, named_answer.answer`,
    [room],
  )
  const rounds = new Set(rows.map(({ round }) => round))
  const ofRound = (id: RoundId) => rows.filter(({ round }) => round === id)
  return new Map([...rounds].map((round) => [round, talliesFrom(ofRound(round))]))
}

export async function dropNamedAnswers(tx: Tx, round: RoundId): Promise<void> {
  await tx.run('DELETE FROM named_answer WHERE round = ?', [round])
}

/** One person's, in every round: they are counted no more, and the cards on the board are due to say so. */
export async function forgetNamedAnswers(tx: Tx, who: ParticipantId): Promise<void> {
  const theirs = 'id IN (SELECT round FROM named_answer WHERE participant = ?)'
  await tx.run(`UPDATE round SET turnout = turnout - 1 WHERE turnout IS NOT NULL AND ${theirs}`, [who])
  await tx.run(`UPDATE round SET card_due = 1 WHERE state = 'published' AND ${theirs}`, [who])
  await tx.run('DELETE FROM named_answer WHERE participant = ?', [who])
}
