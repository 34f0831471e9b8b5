/** Answers something that was said about a note. */
import { ChatIcon } from '@navikt/aksel-icons'
import { COMMENT_TEXT_MAX, threadsOf } from '@samklang/shared/domain/comment'
import { toldText, type Command, type Scene } from './Command'
import { shortOf } from './shortOf'

const threads = ({ chosen: [note], edits }: Scene) => (note ? threadsOf(edits.board.comments.all(), note.id) : [])

export const reply: Command = {
  id: 'reply',
  name: 'board.note.reply',
  icon: ChatIcon,
  on: 'note',
  who: 'participant',
  group: 'talk',
  fits: (scene) => threads(scene).length > 0,
  asks: (scene) => ({
    to: {
      kind: 'one',
      name: 'board.note.replyTo',
      options: threads(scene).map(({ first }) => ({ value: first.id, text: shortOf(first.text) })),
      start: threads(scene).at(-1)?.first.id ?? null,
    },
    text: { kind: 'text', name: 'board.note.replyText', most: COMMENT_TEXT_MAX, lines: 3, needed: true, start: '' },
  }),
  run(scene, told) {
    const [note] = scene.chosen
    const to = threads(scene).find(({ first }) => first.id === toldText(told, 'to'))
    if (!note || !to) return null
    scene.edits.comment({
      note: note.id,
      replyTo: to.first.id,
      text: toldText(told, 'text').trim(),
      author: scene.author,
    })
    return scene.say('list.replied')
  },
}
