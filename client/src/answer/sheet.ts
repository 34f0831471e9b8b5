/** One person's answers in one round on this device: what the server has, and what it has not got yet. */
import type { RoundId } from '@samklang/shared/domain/ids'
import { Answer, sameAnswer, type GivenAnswer } from '@samklang/shared/domain/round'
import type { ItemId } from '@samklang/shared/domain/scorecard'
import type { AnswerSheet } from '@samklang/shared/wire/roundRoutes'

export type Answers = Readonly<Record<string, GivenAnswer>>
/** Null clears an answer. */
export type Changes = Readonly<Record<string, GivenAnswer | null>>
/** Answers to items of the scorecard. */
export type Scores = Readonly<Record<ItemId, Answer>>

/** Of these answers those that are scores. */
export function scoresIn(answers: Answers): Scores {
  const scores: Record<ItemId, Answer> = {}
  for (const [item, answer] of Object.entries(answers)) {
    const score = Answer.safeParse(answer)
    if (score.success) scores[item] = score.data
  }
  return scores
}

export interface Sheet {
  readonly round: RoundId
  /** Stored by the server, with the hash it gave them; the hash is empty until the first reply. */
  readonly stored: Answers
  readonly hash: string
  /** Given here and not confirmed by the server. */
  readonly unsent: Changes
  /** Given here, and the round closed before they arrived. */
  readonly missed: Changes
}

export function emptySheet(round: RoundId): Sheet {
  return { round, stored: {}, hash: '', unsent: {}, missed: {} }
}

/** What this person has answered as far as they know: what is not sent yet lies over what is stored. */
export function answersOf({ stored, unsent }: Sheet): Answers {
  const answers: Record<string, GivenAnswer> = { ...stored }
  for (const [item, answer] of entriesOf(unsent)) {
    if (answer === null) delete answers[item]
    else answers[item] = answer
  }
  return answers
}

/** The person chose an answer. */
export function withAnswer(sheet: Sheet, item: string, answer: GivenAnswer | null): Sheet {
  return { ...sheet, unsent: { ...sheet.unsent, [item]: answer } }
}

/** The server stored `sent`; what the person changed while it was under way stays unsent. */
export function afterStored(sheet: Sheet, sent: Changes, reply: AnswerSheet): Sheet {
  const unsent = Object.fromEntries(entriesOf(sheet.unsent).filter(([item, answer]) => !sameAnswer(sent[item], answer)))
  return { ...sheet, stored: reply.answers, hash: reply.hash, unsent }
}

/** Another device answered: its answers become what is stored, and what was chosen here is sent again on top. */
export function afterChangedElsewhere(sheet: Sheet, stored: AnswerSheet): Sheet {
  const unsent = Object.fromEntries(
    entriesOf(sheet.unsent).filter(([item, answer]) => !sameAnswer(stored.answers[item], answer)),
  )
  return { ...sheet, stored: stored.answers, hash: stored.hash, unsent }
}

/** The round closed first: what had not arrived is set aside, to be told. */
export function afterClosed(sheet: Sheet): Sheet {
  return { ...sheet, unsent: {}, missed: { ...sheet.missed, ...sheet.unsent } }
}

export function hasUnsent({ unsent }: Sheet): boolean {
  return Object.keys(unsent).length > 0
}

/** The first item without an answer, looked for from after `from` and round to the start; null when all are answered. */
export function nextUnanswered(items: readonly ItemId[], answers: Scores, from?: ItemId): ItemId | null {
  const start = from === undefined ? 0 : items.indexOf(from) + 1
  const inOrder = [...items.slice(start), ...items.slice(0, start)]
  return inOrder.find((item) => answers[item] === undefined) ?? null
}

/** The item after or before this one, or null at the end. */
export function neighbour(items: readonly ItemId[], from: ItemId, by: 1 | -1): ItemId | null {
  return items[items.indexOf(from) + by] ?? null
}

function entriesOf(changes: Changes): [string, GivenAnswer | null][] {
  return Object.entries(changes)
}
