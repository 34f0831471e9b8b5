/** Where every note lies, whether or not the canvas shows it: laid out spot by spot, and only where something changed. */
import type { Note } from '@samklang/shared/domain/note'
import { coveredBy, isPart, isShown, pilesOf } from '@samklang/shared/domain/piles'
import { inReadingOrder } from '@samklang/shared/documents/board'
import { faceOf, paperOf, type NoteFace } from './noteFace'
import { placed, type Placed } from './placed'
import { bareGround, isPhase, spotOf, tidySpot, toBoard, type Ground, type Spot } from './ground'
import { emptyBlocks, type Lying } from './tidy'
import type { Blocks, Rect } from './zones'

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
  /** Which other notes would lie elsewhere if these were so. */
  readonly stirredBy: (changed: ReadonlyMap<string, Note>) => readonly string[]
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
      const laid: string[] = []
      const counts = { ...blocks }
      for (const { spot, blocks: count, rects } of layIn(touched, [...notes.values()])) {
        if (isPhase(spot)) counts[spot] = count
        for (const [id, rect] of rects) {
          places.put(id, rect)
          laid.push(id)
        }
      }
      blocks = counts
      touched.clear()
      return [...covered, ...laid]
    },
    stirredBy(changed) {
      const before = [...changed.keys()].flatMap((id) => notes.get(id) ?? [])
      const spots = new Set([...before, ...changed.values()].map((note) => spotOf(note, ground)))
      const after = [...notes.values()].map((note) => changed.get(note.id) ?? note)
      return layIn(spots, after).flatMap(({ rects }) =>
        [...rects].flatMap(([id, { x, y }]) => {
          const now = places.rect(id)
          return now && !changed.has(id) && (now.x !== x || now.y !== y) ? [id] : []
        }),
      )
    },
  }

  /** These spots with these notes in them: where each note lies on the board. */
  function layIn(spots: ReadonlySet<Spot>, among: readonly Note[]) {
    const inRows = (note: Note) => (note.pos !== null && !isLost(note) ? (note.gap?.in ?? null) : null)
    const all = among
      .filter((note) => spots.has(spotOf(note, ground)) || spots.has(inRows(note) ?? ''))
      .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
    const heights = heightsOf(all.map(faceOf))
    return [...spots].map((spot) => {
      const lying = all.flatMap((note, at): Lying[] => {
        const paper = { id: note.id, width: paperOf(note).width, height: heights[at] ?? 0, made: note.createdAt }
        const since = note.gap === null ? {} : { since: note.gap.at }
        const pos = isLost(note) ? null : note.pos
        return [
          ...(inRows(note) === spot ? [{ ...paper, pos: null, empty: true }] : []),
          ...(spotOf(note, ground) === spot ? [{ ...paper, ...since, pos }] : []),
        ]
      })
      const tidy = tidySpot(spot, lying, ground)
      const rects = new Map<string, Rect>()
      for (const { id, width: w, height: h } of lying) {
        const at = tidy.places.get(id)
        if (at) rects.set(id, { ...toBoard(spot, [at.x, at.y], ground), w, h })
      }
      return { spot, blocks: tidy.blocks, rects }
    })
  }

  /** Its place was told from a zone that is not there: it lies tidy in its phase meanwhile. */
  function isLost(note: Note): boolean {
    return note.zone !== null && !ground.zones.has(note.zone)
  }

  function show(id: string, note: Note | null): void {
    for (const one of [notes.get(id), note]) {
      if (!one) continue
      touched.add(spotOf(one, ground))
      if (one.gap?.in != null) touched.add(one.gap.in)
    }
    if (note) notes.set(id, note)
    else {
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
