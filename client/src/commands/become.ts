/** An idea becomes a measure, or a measure an idea again. */
import { ClipboardCheckmarkIcon } from '@navikt/aksel-icons'
import { idsOf, writable, type Command, type Scene } from './Command'

const toMeasure = ({ chosen }: Scene) => writable(chosen)[0]?.kind === 'idea'

export const become: Command = {
  id: 'become',
  name: (scene) => (toMeasure(scene) ? 'board.note.toMeasure' : 'board.note.toIdea'),
  icon: ClipboardCheckmarkIcon,
  on: 'notes',
  who: 'participant',
  group: 'write',
  fits: ({ chosen }) => writable(chosen).length > 0,
  run(scene) {
    const measure = toMeasure(scene)
    scene.edits.change(idsOf(writable(scene.chosen)), { kind: measure ? 'measure' : 'idea' })
    return scene.say(measure ? 'list.measureNow' : 'list.ideaNow')
  },
}
