/** Takes back what one did last; nobody else's doing is touched. */
import { ArrowUndoIcon } from '@navikt/aksel-icons'
import type { Command } from './Command'

export const undo: Command = {
  id: 'undo',
  name: 'board.tools.undo',
  icon: ArrowUndoIcon,
  on: 'board',
  who: 'participant',
  group: 'board',
  keys: 'Mod+z',
  fits: ({ edits }) => edits.undo.canUndo(),
  run({ edits, say }) {
    return edits.undo.undo() ? say('list.undone') : null
  },
}
