/** Where every note lies, whether or not the canvas shows it: laid out phase by phase, and only where something changed. */
import type { Note } from '@samklang/shared/domain/note'
import type { Phase } from '@samklang/shared/domain/phase'
import { faceOf, type NoteFace } from './noteFace'
import { placed, type Placed } from './placed'
import { emptyBlocks, tidyZone } from './tidy'
import { NOTE_WIDTH, toCanvas, type Blocks } from './zones'

/** How high these notes are, in board units; all at once, because measuring one by one is slow. */
export type HeightsOf = (faces: readonly NoteFace[]) => readonly number[]

export interface NoteLayout {
  /** The notes that are to be seen. */
  readonly notes: ReadonlyMap<string, Note>
  /** By note id, in board units. */
  readonly places: Omit<Placed, 'put' | 'remove'>
  readonly blocks: () => Blocks
  /** Takes in a note as it is now; null when it is not to be seen. */
  readonly set: (id: string, note: Note | null) => void
  /** Lays out the phases that were touched; returns the notes in them. */
  readonly lay: () => readonly string[]
}

export function noteLayout(heightsOf: HeightsOf): NoteLayout {
  const notes = new Map<string, Note>()
  const places = placed()
  const touched = new Set<Phase>()
  let blocks: Blocks = emptyBlocks

  return {
    notes,
    places,
    blocks: () => blocks,
    set(id, note) {
      const before = notes.get(id)
      if (before) touched.add(before.phase)
      if (note) {
        notes.set(id, note)
        touched.add(note.phase)
      } else {
        notes.delete(id)
        places.remove(id)
      }
    },
    lay() {
      if (touched.size === 0) return []
      const all = [...notes.values()]
        .filter(({ phase }) => touched.has(phase))
        .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
      const heights = heightsOf(all.map(faceOf))
      const lying = all.map((note, at) => ({ note, height: heights[at] ?? 0 }))
      const counts = { ...blocks }
      for (const phase of touched) {
        const here = lying.filter(({ note }) => note.phase === phase)
        const tidy = tidyZone(
          phase,
          here.map(({ note: { id, pos }, height }) => ({ id, pos, height })),
        )
        counts[phase] = tidy.blocks
        for (const { note, height } of here) {
          const at = tidy.places.get(note.id)
          if (at) places.put(note.id, { ...toCanvas(phase, [at.x, at.y]), w: NOTE_WIDTH, h: height })
        }
      }
      blocks = counts
      touched.clear()
      return all.map(({ id }) => id)
    },
  }
}
