/** Opens all there is about a note: its pile, its parts, what it is linked to, what has been said. */
import { FileTextIcon } from '@navikt/aksel-icons'
import type { Command } from './Command'

export const look: Command = {
  id: 'look',
  name: 'board.note.look',
  icon: FileTextIcon,
  on: 'note',
  who: 'observer',
  group: 'talk',
  run({ chosen, surface }) {
    for (const note of chosen) surface.open(note.id)
    return null
  },
}
