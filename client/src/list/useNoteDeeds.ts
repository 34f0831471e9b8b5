/** What one does to notes from a menu, said aloud when it is done; the same in the list and on the canvas. */
import type { Note } from '@samklang/shared/domain/note'
import type { Phase } from '@samklang/shared/domain/phase'
import type { NotePatch } from '@samklang/shared/documents/board'
import { useMemo } from 'react'
import { call } from '../api'
import type { BoardEdits } from '../live/edits'
import { problemText } from '../problem'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { announce } from '../ui/announce'

type Ids = readonly string[]

export interface NoteDeeds {
  readonly move: (ids: Ids, phase: Phase) => void
  readonly colour: (ids: Ids, colour: Note['colour']) => void
  readonly become: (ids: Ids, kind: 'idea' | 'measure') => void
  readonly archive: (ids: Ids) => void
  readonly restore: (notes: readonly Note[]) => void
  readonly details: (id: string, patch: NotePatch) => void
  /** For whoever leads; null for everyone else. */
  readonly hide: ((notes: readonly Note[], hidden: boolean) => Promise<void>) | null
}

export function useNoteDeeds(edits: BoardEdits): NoteDeeds {
  const say = useText()
  const { room, role } = useRoomSession()
  return useMemo(
    () => ({
      move(ids, phase) {
        edits.change(ids, { phase })
        announce(say('list.moved', { phase: say(`domain.phase.${phase}`) }))
      },
      colour(ids, colour) {
        edits.change(ids, { colour })
        announce(say('list.coloured', { colour: say(`domain.colour.${colour}`) }))
      },
      become(ids, kind) {
        edits.change(ids, { kind })
        announce(say(kind === 'measure' ? 'list.measureNow' : 'list.ideaNow'))
      },
      archive(ids) {
        edits.change(ids, { archived: true })
        announce(say('list.archived'))
      },
      restore(notes) {
        edits.change(
          notes.map((note) => note.id),
          { archived: false },
        )
        const [first] = notes
        if (first) announce(say('list.restored', { phase: say(`domain.phase.${first.phase}`) }))
      },
      details(id, patch) {
        edits.change([id], patch)
        announce(say('list.saved'))
      },
      hide:
        role === 'facilitator'
          ? async (notes, hidden) => {
              try {
                for (const note of notes) {
                  await call(hidden ? 'hideNote' : 'unhideNote', { params: { room, note: note.id }, body: {} })
                }
                announce(say(hidden ? 'list.hidden' : 'list.unhidden'))
              } catch (error) {
                announce(problemText(say, error))
              }
            }
          : null,
    }),
    [edits, say, room, role],
  )
}
