/** Puts notes away; nothing is deleted, and they can be brought back. */
import { ArchiveIcon } from '@navikt/aksel-icons'
import { idsOf, writable, type Command } from './Command'

export const archive: Command = {
  id: 'archive',
  name: 'board.note.archive',
  icon: ArchiveIcon,
  on: 'notes',
  who: 'participant',
  group: 'away',
  keys: 'Delete',
  fits: ({ chosen }) => writable(chosen).some((note) => !note.archived),
  run({ chosen, edits, say }) {
    edits.change(idsOf(writable(chosen)), { archived: true })
    return say('list.archived')
  },
}
