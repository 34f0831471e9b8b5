/** Makes notes that say the same into one; the others are kept as its parts, with their words, authors and votes. */
import { LayersPlusIcon } from '@navikt/aksel-icons'
import { isShown, mergeTarget } from '@samklang/shared/domain/piles'
import { idsOf, type Command } from './Command'
import { askOther, hasOther, withOther } from './others'

export const merge: Command = {
  id: 'merge',
  name: ({ chosen }) => (chosen.length > 1 ? 'board.note.merge' : 'board.note.mergeWith'),
  icon: LayersPlusIcon,
  on: 'notes',
  who: 'participant',
  group: 'join',
  fits: hasOther,
  asks: (scene) => askOther(scene, 'board.note.mergeWith'),
  run(scene, told) {
    const { edits, say } = scene
    const notes = withOther(scene, told).filter(isShown)
    const target = mergeTarget(notes)
    if (!target) return null
    const parts = notes.filter((note) => note.id !== target.id)
    edits.change(idsOf(parts), { archived: true, mergedInto: target.id, pile: null })
    return say('list.merged', { count: notes.length })
  },
}
