/** Notes for tests that are about something else. */
import { Note } from '@samklang/shared/domain/note'

export function note(id: string, text = 'en tanke', more: Partial<Record<keyof Note, unknown>> = {}): Note {
  return Note.parse({
    id,
    kind: 'idea',
    text,
    pos: [1, 2],
    colour: 'sun',
    phase: 'map',
    field: null,
    statement: null,
    round: null,
    owner: null,
    due: null,
    status: 'not-begun',
    author: null,
    createdAt: 5,
    archived: false,
    hidden: false,
    ...more,
  })
}
