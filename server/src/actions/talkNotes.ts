/** Notes from the talk about a statement, for whoever has no board: read, laid out to be written on the board, or written here. */
import type { AssessmentId } from '@samklang/shared/domain/ids'
import { statementOf, type StatementId } from '@samklang/shared/domain/scorecard'
import { TALK_TEXT_MAX } from '@samklang/shared/domain/talkNote'
import { errand } from '@samklang/shared/documents/errands'
import type { BodyOf, ReplyOf } from '@samklang/shared/wire/rest'
import { found, Refused } from '../refused'
import { mustHaveJoinedOrLead } from './Act'
import { edited, locksOf, mustNotWait, type BoardAct } from './notes'

/** Of the present assessment, or of another; one that is none of the room's has none. */
export async function talkNotes(
  { live, room }: BoardAct,
  assessment: AssessmentId = room.assessment,
): Promise<ReplyOf<'talkNotes'>> {
  const notes = await live.readBoard(room.id, errand('readTalkNotes', { assessment }))
  return notes.map(({ statement, text }) => ({ statement, text }))
}

/** @throws Refused 'too-many-talk-notes', 'talk-note-too-long' */
export async function writeTalkNote(
  act: BoardAct,
  statement: StatementId,
  { write }: BodyOf<'writeTalkNote'>,
): Promise<{ text: string }> {
  const { live, room, person } = act
  mustHaveJoinedOrLead(person)
  mustNotWait(act)
  found(statementOf(act.scorecard, statement), 'statement-unknown')
  if (locksOf(act)?.all === true) throw new Refused('locked')
  const place = { assessment: room.assessment, statement }
  if (write === undefined) {
    const laid = await edited(act, errand('beginTalkNote', place))
    if (laid === 'full') throw new Refused('too-many-talk-notes')
    return { text: await live.readBoard(room.id, errand('readTalkNote', place)) }
  }
  const written = await edited(act, errand('writeTalkNote', { ...place, ...write, most: TALK_TEXT_MAX }))
  if (written === 'full') throw new Refused('too-many-talk-notes')
  if (written === 'too-long') throw new Refused('talk-note-too-long')
  return written
}
