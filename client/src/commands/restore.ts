/** Brings back notes that were put away. */
import { ArrowUndoIcon } from '@navikt/aksel-icons'
import { idsOf, writable, type Command } from './Command'

export const restore: Command = {
  id: 'restore',
  name: 'board.note.restore',
  icon: ArrowUndoIcon,
  on: 'notes',
  who: 'participant',
  group: 'away',
  fits: ({ chosen }) => chosen.length > 0 && writable(chosen).every((note) => note.archived),
  run({ chosen, edits, say }) {
    edits.change(idsOf(writable(chosen)), { archived: false })
    const [first] = chosen
    return first ? say('list.restored', { phase: say(`domain.phase.${first.phase}`) }) : null
  },
}
