/** Notes as a JSON file that other programs can read; docs/export.md says what each name means. */
import { z } from 'zod'
import { Note } from '../domain/note'

/** Raised when a name changes its meaning or goes; a new name does not raise it. */
export const NOTES_FILE_VERSION = 1

const { id, kind, text, phase, colour, size, tags, field, statement, owner, due, status, why, author } = Note.shape
export const NotesFile = z.object({
  format: z.literal('samklang-notes'),
  version: z.literal(NOTES_FILE_VERSION),
  room: z.string(),
  exportedAt: z.iso.datetime(),
  notes: z.array(
    z.object({
      id,
      kind,
      text,
      phase,
      colour,
      size,
      tags,
      field,
      statement,
      owner,
      due,
      status,
      why,
      author,
      createdAt: z.iso.datetime(),
      /** The turn of the cycle it ended in; null while it lives on. */
      turn: z.number().int().nullable(),
      /** Notes in one pile have the same name here. */
      pile: z.string().nullable(),
    }),
  ),
})
export type NotesFile = z.infer<typeof NotesFile>

/** The file for these notes. `now` is milliseconds since 1970. */
export function notesFileOf(notes: readonly Note[], room: string, now: number): NotesFile {
  return NotesFile.parse({
    format: 'samklang-notes',
    version: NOTES_FILE_VERSION,
    room,
    exportedAt: new Date(now).toISOString(),
    notes: notes.map((note) => ({ ...note, createdAt: new Date(note.createdAt).toISOString(), turn: note.ended })),
  })
}
