/** A participant's answers in a round: sealed and without a trace of whose, or under their name where the round says so. */
import { createHash } from 'node:crypto'
import type { RoundId } from '@samklang/shared/domain/ids'
import { Answer, sameAnswer, whyNotAnswer, type GivenAnswer, type Round } from '@samklang/shared/domain/round'
import { isVoteRound, readBallot } from '@samklang/shared/domain/vote'
import type { AnswerSheet } from '@samklang/shared/wire/roundRoutes'
import { found, Refused, refuseIf } from '../refused'
import { answersOf, putAnswer, sealedKey, sealOf, type Answers } from '../storage/ballots'
import { namedAnswersBy, putNamedAnswer } from '../storage/namedAnswers'
import { roundOf } from '../storage/rounds'
import { mustHaveJoined, type Act } from './Act'

/**
 * The stored answers, until the round closes; afterwards there is nothing to read back.
 * @throws Refused 'round-not-found', 'round-closed', 'round-not-open', 'mode-not-allowed'
 */
export async function answers(act: Act, id: RoundId): Promise<AnswerSheet> {
  const { round } = found(await roundOf(act.tx, act.room.id, id), 'round-not-found')
  refuseIf(whyNotAnswer(round, [], act.now))
  return sheetOf(await (await sheetIn(act, round)).read())
}

export async function answer(
  act: Act,
  id: RoundId,
  { answers: changes, hash }: { answers: Record<string, GivenAnswer | null>; hash: string },
): Promise<AnswerSheet> {
  const { tx } = act
  mustHaveJoined(act.person)
  const { round } = found(await roundOf(tx, act.room.id, id), 'round-not-found')
  // Judged in here: closing may have won the race.
  refuseIf(whyNotAnswer(round, Object.keys(changes), act.now))
  const sheet = await sheetIn(act, round)
  const stored = sheetOf(await sheet.read())
  if (stored.hash !== hash) {
    // The answer to this was lost on its way: what it asks for is what is stored.
    if (isIn(changes, stored.answers)) return stored
    throw new Refused('answers-changed', { stored })
  }
  mustBeAnswers(round, { ...stored.answers, ...changes })
  for (const [item, answer] of Object.entries(changes)) await sheet.put(item, answer)
  act.after((effects) => effects.turnoutChanged(act.room.id))
  return sheetOf(await sheet.read())
}

/** Where one person's answers in a round lie. */
interface Sheet {
  read(): Promise<Answers>
  put(item: string, answer: GivenAnswer | null): Promise<void>
}

/** Ballots under the seal, or rows with a name; never both, and never one for the other. */
async function sheetIn(act: Act, round: Round): Promise<Sheet> {
  const { tx, person } = act
  if (round.mode === 'named') {
    return {
      read: () => namedAnswersBy(tx, round.id, person.id),
      put: (item, answer) => putNamedAnswer(tx, round.id, person.id, item, Answer.nullable().parse(answer)),
    }
  }
  const key = await keyIn(act, round.id)
  // A show of hands is never told apart by sector, so none is kept.
  const sector = round.mode === 'live' ? 'unsaid' : (person.sector ?? 'unsaid')
  return {
    read: () => answersOf(tx, act.key, round.id, key),
    put: (item, answer) => putAnswer(tx, act.key, round.id, key, item, answer === null ? null : { answer, sector }),
  }
}

/**
 * Scores where the scorecard is asked; in a vote what its kind takes, judged over everything the person will have said.
 * @throws Refused 'bad-request', or the kind's own reason
 */
export function mustBeAnswers(round: Round, whole: Readonly<Record<string, GivenAnswer | null>>): void {
  if (isVoteRound(round)) {
    const read = readBallot(round.selection.setup, whole)
    if ('refusal' in read) throw new Refused(read.refusal)
  } else if (Object.values(whole).some((answer) => answer !== null && !Answer.safeParse(answer).success)) {
    throw new Refused('bad-request')
  }
}

async function keyIn(act: Act, id: RoundId): Promise<Uint8Array> {
  // Without its seal nobody can answer; a server that starts without the key cancels such rounds.
  const seal = found(await sealOf(act.tx, act.key, id), 'round-not-open')
  return sealedKey(seal, act.person.id)
}

/** Names a sheet by its content: equal answers, equal name, whatever order they were given in. */
export function sheetOf(answers: Answers): AnswerSheet {
  const inOrder = Object.entries(answers).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const hash = createHash('sha256').update(JSON.stringify(inOrder)).digest('base64url').slice(0, 22)
  return { answers: Object.fromEntries(inOrder), hash }
}

function isIn(changes: Record<string, GivenAnswer | null>, stored: Answers): boolean {
  const entries = Object.entries(changes)
  return entries.length > 0 && entries.every(([item, answer]) => sameAnswer(stored[item], answer))
}
