/** Takes a merged note apart: its parts are notes of their own again, where they were. */
import { LayerMinusIcon } from '@navikt/aksel-icons'
import { partsOf } from '@samklang/shared/domain/piles'
import { idsOf, type Command, type Scene } from './Command'

const parts = ({ chosen: [note], notes }: Scene) => (note ? (partsOf(notes).get(note.id) ?? []) : [])

export const unmerge: Command = {
  id: 'unmerge',
  name: 'board.note.unmerge',
  icon: LayerMinusIcon,
  on: 'note',
  who: 'participant',
  group: 'join',
  fits: (scene) => parts(scene).length > 0,
  run(scene) {
    const apart = parts(scene)
    scene.edits.change(idsOf(apart), { archived: false, mergedInto: null })
    return scene.say('list.unmerged', { count: apart.length })
  },
}
