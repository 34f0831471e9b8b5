/** Votes as tests need them: notes on a board, a vote on them, and ideas that wait. */
import type { NoteId } from '@samklang/shared/domain/ids'
import type { VoteMode } from '@samklang/shared/domain/mode'
import type { VoteRound } from '@samklang/shared/domain/vote'
import type { Setup } from '@samklang/shared/domain/votes/kinds'
import type { ReplyOf } from '@samklang/shared/wire/rest'
import { newCommandId, type Visitor } from './people'

/** Three dots each, at most two on a note. */
export const threeDots: Setup = { kind: 'dots', perPerson: 3, perNote: 2 }
export const consentTo: Setup = { kind: 'consent' }

/** Posts ideas and returns their ids, in order. */
export async function ideas(person: Visitor, ...texts: string[]): Promise<NoteId[]> {
  const ids: NoteId[] = []
  for (const text of texts) {
    // reason: a command id is a random id like any other.
    const id = newCommandId() as unknown as NoteId
    await person.ask('addNote', { id, kind: 'idea', text })
    ids.push(id)
  }
  return ids
}

export async function votes(
  facilitator: Visitor,
  notes: readonly NoteId[],
  setup: Setup = threeDots,
  mode: VoteMode = 'secret',
): Promise<VoteRound> {
  const body = { question: 'Hva skal vi begynne med?', setup, mode, notes: [...notes] }
  // reason: `openVote` opens votes and nothing else.
  return (await facilitator.ask('openVote', body)).round as VoteRound
}

export const agree = { stand: 'agree', reason: '', review: null } as const
export const objects = (reason: string, review: string | null = null) =>
  ({ stand: 'objection', reason, review }) as const

/** Keeps a text waiting, as a page does: under a request of its own. Returns what of one's own then waits. */
export function waits(
  person: Visitor,
  text: string | null,
  { writing = null, release = 0, request = newCommandId() as string }: Partial<Waits> = {},
): Promise<ReplyOf<'wait'>> {
  // reason: ids of the right shape; the server reads them by its own schema.
  return person.ask('wait', { request: request as NoteId, writing: writing as never, release, text })
}
interface Waits {
  readonly writing: string | null
  readonly release: number
  readonly request: string
}
