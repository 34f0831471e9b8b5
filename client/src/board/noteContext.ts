/** What a note on the canvas needs besides its own face: who may write, what was published, the edits of this device. */
import type { Round } from '@samklang/shared/domain/round'
import type { RoundResults } from '@samklang/shared/wire/session'
import { createContext, use } from 'react'
import type { Note } from '@samklang/shared/domain/note'
import type { About } from '../list/about'
import type { BoardEdits } from '../live/edits'

export interface NoteSurroundings {
  readonly edits: BoardEdits
  readonly results: readonly RoundResults[]
  readonly rounds: readonly Round[]
  /** Names of those who write on a note now, by its id. */
  readonly writers: ReadonlyMap<string, string>
  /** Begins the next note after this one. */
  readonly next: (id: string) => void
}

/** What there is about a note besides its face; apart, since it changes with every letter anybody writes. */
export const AboutContext = createContext<((id: Note['id']) => About) | null>(null)

export function useAbout(id: Note['id']): About | null {
  return use(AboutContext)?.(id) ?? null
}

export const NoteContext = createContext<NoteSurroundings | null>(null)

export function useNoteSurroundings(): NoteSurroundings {
  const surroundings = use(NoteContext)
  if (surroundings === null) throw new Error('A note is drawn outside the canvas.')
  return surroundings
}
