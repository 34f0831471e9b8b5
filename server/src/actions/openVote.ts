/** A vote on notes opens: the board is read first, and what the notes say then is what is voted on. */
import type { NoteId, RoundId } from '@samklang/shared/domain/ids'
import type { VoteMode } from '@samklang/shared/domain/mode'
import type { Round } from '@samklang/shared/domain/round'
import { whyNotVote } from '@samklang/shared/domain/vote'
import type { Setup } from '@samklang/shared/domain/votes/kinds'
import { errand } from '@samklang/shared/documents/errands'
import { Refused, refuseIf } from '../refused'
import { keepAskedNotes } from '../storage/askedNotes'
import type { Act } from './Act'
import { addDrafted } from './draftRound'
import type { BoardAct } from './notes'

export interface NewVote {
  readonly question: string
  readonly setup: Setup
  readonly mode: VoteMode
  readonly notes: readonly NoteId[]
}

/** The texts of the notes, in their order; null for one that nobody can vote on. */
export async function textsOf({ live, room }: BoardAct, { notes }: NewVote): Promise<(string | null)[]> {
  const there = await live.readBoard(room.id, errand('readNotes', { hidden: false }))
  const texts = new Map(
    there.flatMap(({ id, kind, archived, text }) => (kind === 'result' || archived ? [] : [[id, text]])),
  )
  return notes.map((id) => texts.get(id)?.trim() || null)
}

/** @throws Refused 'bad-request', 'vote-too-small', 'note-not-found', 'item-in-open-round' */
export async function openVote(
  act: Act,
  { question, setup, mode, notes }: NewVote,
  texts: readonly (string | null)[],
): Promise<{ round: Round }> {
  refuseIf(whyNotVote(setup, notes))
  const asked = notes.map((note, at) => {
    const text = texts[at]
    if (text === undefined || text === null) throw new Refused('note-not-found')
    return { note, number: at + 1, text }
  })
  const selection = { kind: 'vote', question, setup } as const
  const { round } = await addDrafted(act, { selection, items: [...notes], mode, take: 1 }, true)
  await keepAskedNotes(act.tx, round.id satisfies RoundId, asked)
  return { round }
}
