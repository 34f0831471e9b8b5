/** Takes away something that was said about a note; undo brings it back. */
import { ChatExclamationmarkIcon } from '@navikt/aksel-icons'
import { toldText, type Command, type Scene } from './Command'
import { shortOf } from './shortOf'

const said = ({ chosen: [note], edits }: Scene) =>
  note ? edits.board.comments.all().filter((one) => one.note === note.id && !one.archived) : []

/** One's own words, or any for whoever leads. */
const mine = (scene: Scene) =>
  said(scene).filter((one) => scene.role === 'facilitator' || (one.author !== null && one.author === scene.author))

export const uncomment: Command = {
  id: 'uncomment',
  name: 'board.note.uncomment',
  icon: ChatExclamationmarkIcon,
  on: 'note',
  who: 'participant',
  group: 'talk',
  fits: (scene) => mine(scene).length > 0,
  asks: (scene) => ({
    which: {
      kind: 'one',
      name: 'board.note.uncommentWhich',
      options: mine(scene).map((one) => ({ value: one.id, text: shortOf(one.text) })),
      start: mine(scene).at(-1)?.id ?? null,
    },
  }),
  run({ edits, say }, told) {
    edits.undo.pause()
    return edits.board.comments.archive(toldText(told, 'which'), true, edits.origin) ? say('list.uncommented') : null
  },
}
