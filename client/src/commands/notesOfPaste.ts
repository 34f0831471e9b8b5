/** What was read from a paste becomes notes to put on the board. */
import type { Phase } from '@samklang/shared/domain/phase'
import type { PastedNote } from '@samklang/shared/files/pasted'
import type { NewNote } from '../live/edits'

/** Rows without a phase go to this one. What has an owner or a day is a measure, unless it says that it is none. */
export function notesOfPaste(read: readonly PastedNote[], phase: Phase, author: string | null): NewNote[] {
  return read.map((one) => ({
    kind: one.kind ?? (one.owner !== null || one.due !== null ? 'measure' : 'idea'),
    text: one.text,
    phase: one.phase ?? phase,
    author,
    owner: one.owner,
    due: one.due,
    ...(one.status === null ? {} : { status: one.status }),
    tags: one.tags,
    ...(one.colour === null ? {} : { colour: one.colour }),
  }))
}
