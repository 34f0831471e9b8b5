/** What notes can be laid in rows by: a name, the rows in order, and which row a note belongs in. */
import { Colour, type Note } from '@samklang/shared/domain/note'
import { phases } from '@samklang/shared/domain/phase'
import type { TextKey } from '@samklang/shared/text/say'
import { rowByVotes, shownVotes } from '../votes/onNotes'
import type { Scene } from './Command'

export interface TidyKey {
  readonly id: string
  readonly name: TextKey
  /** Can it tell these notes apart now? */
  readonly fits?: (scene: Scene) => boolean
  /** Rows are laid in the order of these; equal ones lie in one row. */
  readonly rowOf: (note: Note, scene: Scene) => string | number
}

const byPhase: TidyKey = { id: 'phase', name: 'board.tidy.phase', rowOf: (note) => phases.indexOf(note.phase) }
const byColour: TidyKey = {
  id: 'colour',
  name: 'board.tidy.colour',
  rowOf: (note) => Colour.options.indexOf(note.colour),
}
/** Those that nobody has come last. */
const byOwner: TidyKey = {
  id: 'owner',
  name: 'board.tidy.owner',
  rowOf: (note) => (note.owner === null ? '\uFFFF' : note.owner.trim().toLowerCase()),
}

/** As the last vote on notes put them: a row for each sum, the highest first. */
const byVotes: TidyKey = {
  id: 'votes',
  name: 'votes.sort.tidy',
  fits: ({ session }) => shownVotes(session).length > 0,
  rowOf: (note, { session, notes }) => rowByVotes(session, notes, note.id),
}

/** In the order they are offered. A new way of tidying up is an entry here. */
export const tidyKeys: readonly TidyKey[] = [byPhase, byColour, byOwner, byVotes]
