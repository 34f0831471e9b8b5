/** The talk about notes by REST, for whoever has no canvas: reading it, and saying something. */
import { Comment } from '@samklang/shared/domain/comment'
import { errand } from '@samklang/shared/documents/errands'
import { sayIn } from '@samklang/shared/text/say'
import type { ReplyOf } from '@samklang/shared/wire/rest'
import type { NewComment } from '@samklang/shared/wire/talkRoutes'
import type { z } from 'zod'
import { Refused } from '../refused'
import { mustHaveJoinedOrLead } from './Act'
import { edited, mustNotWait, type BoardAct } from './notes'

/** What is about a hidden note is for facilitators' eyes, as the note is. */
export function talk({ live, room, person }: BoardAct): Promise<ReplyOf<'talk'>> {
  return live.readBoard(room.id, errand('readTalk', { hidden: person.role === 'facilitator' }))
}

/** Said under one's name or pseudonym. A comment that is there already is left as it is: the request was a repeat. */
export async function addComment(act: BoardAct, given: z.output<typeof NewComment>): Promise<{ comment: Comment }> {
  const { room, person, now } = act
  mustHaveJoinedOrLead(person)
  mustNotWait(act)
  const author =
    person.number === null ? null : (person.name ?? sayIn(room.language)('domain.pseudonym', { number: person.number }))
  const comment = Comment.parse({ ...given, replyTo: given.replyTo ?? null, author, createdAt: now })
  const said = await edited(act, errand('addComment', { comment, seesHidden: person.role === 'facilitator' }))
  if (said === 'full') throw new Refused('too-many-notes')
  if (said === 'note-not-found') throw new Refused('note-not-found')
  return { comment: said }
}
