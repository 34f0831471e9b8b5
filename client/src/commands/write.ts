/** Writes on a note. */
import { PencilIcon } from '@navikt/aksel-icons'
import { writable, type Command } from './Command'

export const write: Command = {
  id: 'write',
  name: 'board.note.write',
  icon: PencilIcon,
  on: 'note',
  who: 'participant',
  group: 'write',
  fits: ({ chosen }) => writable(chosen).length === 1,
  run({ chosen, surface }) {
    for (const note of chosen) surface.write(note.id)
    return null
  },
}
