/** Says something about a note. */
import { ChatAddIcon } from '@navikt/aksel-icons'
import { COMMENT_TEXT_MAX } from '@samklang/shared/domain/comment'
import { toldText, type Command } from './Command'

export const comment: Command = {
  id: 'comment',
  name: 'board.note.comment',
  icon: ChatAddIcon,
  on: 'note',
  who: 'participant',
  group: 'talk',
  asks: () => ({
    text: { kind: 'text', name: 'board.note.commentText', most: COMMENT_TEXT_MAX, lines: 3, needed: true, start: '' },
  }),
  run({ chosen: [note], edits, author, say }, told) {
    if (!note) return null
    edits.comment({ note: note.id, replyTo: null, text: toldText(told, 'text').trim(), author })
    return say('list.commented')
  },
}
