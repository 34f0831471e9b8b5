/** What a vote asks, laid before each person in an order of their own, and what it came to once that may be read. */
import type { RoundId } from '@samklang/shared/domain/ids'
import { isVoteRound } from '@samklang/shared/domain/vote'
import { kindOf } from '@samklang/shared/domain/votes/kinds'
import { errand } from '@samklang/shared/documents/errands'
import type { ReplyOf } from '@samklang/shared/wire/rest'
import { found, Refused } from '../refused'
import { askedNotesOf } from '../storage/askedNotes'
import { roundOf } from '../storage/rounds'
import { voteTalliesOf } from '../storage/tallies'
import type { Act } from './Act'
import type { BoardAct } from './notes'

/** Notes a facilitator has taken off the board: their words are not shown in a vote either. */
export async function hiddenNotes({ live, room }: BoardAct): Promise<ReadonlySet<string>> {
  const all = await live.readBoard(room.id, errand('readNotes', { hidden: true }))
  return new Set(all.flatMap(({ id, hidden }) => (hidden ? [id] : [])))
}

/**
 * The order follows from the person and the round under the server's key: the same on all their devices, nobody
 * else's, and kept nowhere.
 */
export async function readVote(act: Act, id: RoundId, hidden: ReadonlySet<string>): Promise<ReplyOf<'vote'>> {
  const { round } = found(await roundOf(act.tx, act.room.id, id), 'round-not-found')
  if (!isVoteRound(round)) throw new Refused('round-not-found')
  const asked = await askedNotesOf(act.tx, id)
  const place = (note: string): string => act.key.digest('vote order', id, act.person.id, note).toString('hex')
  const inOrder = kindOf(round.selection.setup).ownOrder
    ? asked.toSorted((a, b) => (place(a.note) < place(b.note) ? -1 : 1))
    : asked
  const leads = act.person.role === 'facilitator'
  const shown = round.state === 'published' && (!round.hidden || leads)
  const readable = shown || (round.state === 'closed' && leads)
  return {
    notes: inOrder.map(({ note, number, text }) => ({
      note,
      number,
      text: hidden.has(note) || text === '' ? null : text,
    })),
    tally: readable ? ((await voteTalliesOf(act.tx, act.room.id)).get(id) ?? null) : null,
  }
}
