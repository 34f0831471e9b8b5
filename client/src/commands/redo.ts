/** Does again what one has just taken back. */
import { ArrowRedoIcon } from '@navikt/aksel-icons'
import type { Command } from './Command'

export const redo: Command = {
  id: 'redo',
  name: 'board.tools.redo',
  icon: ArrowRedoIcon,
  on: 'board',
  who: 'participant',
  group: 'board',
  keys: 'Mod+Shift+z',
  fits: ({ edits }) => edits.undo.canRedo(),
  run({ edits, say }) {
    return edits.undo.redo() ? say('list.redone') : null
  },
}
