/** Where every note lies, whether or not the canvas shows it: laid out spot by spot, and only where something changed. */
import type { Note } from '@samklang/shared/domain/note'
import { coveredBy, isPart, isShown, pilesOf } from '@samklang/shared/domain/piles'
import { inReadingOrder } from '@samklang/shared/documents/board'
import { faceOf, paperOf, type NoteFace } from './noteFace'
import { placed, type Placed } from './placed'
import { bareGround, isPhase, spotOf, tidySpot, toBoard, type Ground, type Spot } from './ground'
import { emptyBlocks } from './tidy'
import type { Blocks } from './zones'

/** How high these notes are, in board units; all at once, because measuring one by one is slow. */
export type HeightsOf = (faces: readonly NoteFace[]) => readonly number[]

export interface NoteLayout {
  /** The notes that are to be seen: of a pile, the one on top. */
  readonly notes: ReadonlyMap<string, Note>
  /** By note id, in board units. */
  readonly places: Omit<Placed, 'put' | 'remove'>
  readonly blocks: () => Blocks
  /** The note that this one is seen as: itself, the one it lies under or the one it is part of; null when it is not seen. */
  readonly topOf: (id: string) => string | null
  /** Takes in a note as it is now; null when there is none. */
  readonly set: (id: string, note: Note | null) => void
  /** Templates have been placed or put away: notes that lie in their zones are laid out anew. */
  readonly stand: (ground: Ground) => void
  readonly ground: () => Ground
  /** Lays out the spots that were touched; returns the notes in them, and those that have come under another. */
  readonly lay: () => readonly string[]
}

export function noteLayout(heightsOf: HeightsOf): NoteLayout {
  const notes = new Map<string, Note>()
  const places = placed()
  const touched = new Set<Spot>()
  /** Notes that lie in piles, and the piles something has happened to. */
  const piled = new Map<string, Note>()
  const piles = new Set<string>()
  /** What each merged note is part of, and on which note each covered one lies. */
  const parts = new Map<string, string>()
  const tops = new Map<string, string>()
  let blocks: Blocks = emptyBlocks
  let ground = bareGround

  return {
    notes,
    places,
    blocks: () => blocks,
    topOf(id) {
      let at = id
      // Merged into one that was merged in turn; a ring, which no client of ours makes, ends as not seen.
      for (let steps = 0; steps <= parts.size; steps++) {
        if (notes.has(at)) return at
        const above = tops.get(at) ?? parts.get(at)
        if (above === undefined) return null
        at = above
      }
      return null
    },
    set(id, note) {
      const seen = note !== null && isShown(note) ? note : null
      // A pile is looked through as a whole when all that was touched has been taken in.
      for (const pile of [piled.get(id)?.pile, seen?.pile]) if (pile != null) piles.add(pile)
      if (seen && seen.pile !== null) piled.set(id, seen)
      else {
        piled.delete(id)
        tops.delete(id)
      }
      if (note && isPart(note) && note.mergedInto !== null) parts.set(id, note.mergedInto)
      else parts.delete(id)
      show(id, seen)
    },
    stand(next) {
      for (const note of notes.values()) {
        if (note.zone === null) continue
        touched.add(spotOf(note, ground))
        touched.add(spotOf(note, next))
      }
      ground = next
    },
    ground: () => ground,
    lay() {
      const covered = coverPiles()
      if (touched.size === 0) return covered
      const all = [...notes.values()]
        .filter((note) => touched.has(spotOf(note, ground)))
        .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
      const heights = heightsOf(all.map(faceOf))
      const lying = all.map((note, at) => ({ note, height: heights[at] ?? 0 }))
      const counts = { ...blocks }
      for (const spot of touched) {
        const here = lying.filter(({ note }) => spotOf(note, ground) === spot)
        const tidy = tidySpot(
          spot,
          here.map(({ note, height }) => ({
            id: note.id,
            pos: isLost(note) ? null : note.pos,
            width: paperOf(note).width,
            height,
          })),
          ground,
        )
        if (isPhase(spot)) counts[spot] = tidy.blocks
        for (const { note, height } of here) {
          const at = tidy.places.get(note.id)
          if (at) places.put(note.id, { ...toBoard(spot, [at.x, at.y], ground), w: paperOf(note).width, h: height })
        }
      }
      blocks = counts
      touched.clear()
      return [...covered, ...all.map(({ id }) => id)]
    },
  }

  /** Its place was told from a zone that is not there: it lies tidy in its phase meanwhile. */
  function isLost(note: Note): boolean {
    return note.zone !== null && !ground.zones.has(note.zone)
  }

  function show(id: string, note: Note | null): void {
    const before = notes.get(id)
    if (before) touched.add(spotOf(before, ground))
    if (note) {
      notes.set(id, note)
      touched.add(spotOf(note, ground))
    } else {
      notes.delete(id)
      places.remove(id)
    }
  }

  /** Of each pile that was touched the top is seen and the rest is not; returns the rest. */
  function coverPiles(): string[] {
    if (piles.size === 0) return []
    const together = [...piled.values()].filter((note) => note.pile !== null && piles.has(note.pile))
    piles.clear()
    const whole = pilesOf(together.sort(inReadingOrder))
    const covered = coveredBy(whole)
    for (const note of together) tops.delete(note.id)
    for (const [top, [, ...under]] of whole) for (const note of under) tops.set(note.id, top)
    for (const note of together) show(note.id, covered.has(note.id) ? null : note)
    return [...covered]
  }
}
