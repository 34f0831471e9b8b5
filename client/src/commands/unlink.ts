/** Takes away a link between two notes. */
import { LinkBrokenIcon } from '@navikt/aksel-icons'
import { linkedWith } from '@samklang/shared/domain/noteLink'
import { toldText, type Command, type Scene } from './Command'
import { shortOf } from './shortOf'

const links = ({ chosen: [note], edits }: Scene) => (note ? linkedWith(edits.board.links.all(), note.id) : [])

export const unlink: Command = {
  id: 'unlink',
  name: 'board.note.unlink',
  icon: LinkBrokenIcon,
  on: 'note',
  who: 'participant',
  group: 'join',
  fits: (scene) => links(scene).length > 0,
  asks: (scene) => ({
    link: {
      kind: 'one',
      name: 'board.note.unlinkWhich',
      options: links(scene).map(({ link, other }) => ({
        value: link.id,
        text: shortOf(scene.notes.find((note) => note.id === other)?.text ?? '') || scene.say('board.note.empty'),
      })),
      start: links(scene)[0]?.link.id ?? null,
    },
  }),
  run({ edits, say }, told) {
    edits.undo.pause()
    return edits.board.links.change(toldText(told, 'link'), { archived: true }, edits.origin)
      ? say('list.unlinked')
      : null
  },
}
