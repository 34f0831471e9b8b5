/** Makes a note of one's own that says the same. */
import { FilesIcon } from '@navikt/aksel-icons'
import { writable, type Command } from './Command'

/** Board units from the note to its copy. */
const ASIDE = 24

export const duplicate: Command = {
  id: 'duplicate',
  name: 'board.note.duplicate',
  icon: FilesIcon,
  on: 'notes',
  who: 'participant',
  group: 'write',
  fits: ({ chosen }) => writable(chosen).length > 0,
  run({ chosen, edits, author, say }) {
    const copies = writable(chosen).flatMap((note) =>
      note.kind === 'result'
        ? []
        : [
            {
              kind: note.kind,
              phase: note.phase,
              text: note.text,
              colour: note.colour,
              size: note.size,
              tags: note.tags,
              field: note.field,
              statement: note.statement,
              pos: note.pos === null ? null : ([note.pos[0] + ASIDE, note.pos[1] + ASIDE] as const),
              author,
            },
          ],
    )
    edits.addMany(copies)
    return say('list.duplicated', { count: copies.length })
  },
}
