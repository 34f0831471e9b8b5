/** Links a note to another: this has to do with that. */
import { LinkIcon } from '@navikt/aksel-icons'
import { LABEL_MAX, linkedWith } from '@samklang/shared/domain/noteLink'
import { isShown } from '@samklang/shared/domain/piles'
import { toldText, type Command, type Scene } from './Command'

/** Result cards may be linked to as well. */
function linkable({ chosen: [note], notes, edits }: Scene) {
  if (!note) return []
  const already = new Set(linkedWith(edits.board.links.all(), note.id).map(({ other }) => other))
  return notes.filter((one) => isShown(one) && one.id !== note.id && !already.has(one.id))
}

export const link: Command = {
  id: 'link',
  name: 'board.note.linkTo',
  icon: LinkIcon,
  on: 'note',
  who: 'participant',
  group: 'join',
  fits: (scene) => scene.chosen.every(isShown) && linkable(scene).length > 0,
  asks: (scene) => ({
    to: { kind: 'note', name: 'board.note.linkTo', among: linkable(scene) },
    label: { kind: 'text', name: 'board.note.linkLabel', most: LABEL_MAX, lines: 1, needed: false, start: '' },
  }),
  run(scene, told) {
    const [from] = scene.chosen
    const to = linkable(scene).find((note) => note.id === toldText(told, 'to'))
    if (!from || !to) return null
    scene.edits.link({ from: from.id, to: to.id, label: toldText(told, 'label').trim() })
    return scene.say('list.linked')
  },
}
