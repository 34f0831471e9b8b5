/** Where notes come to lie when they are aligned or tidied up into rows; arithmetic and measuring, without the canvas. */
import type { NoteId } from '@samklang/shared/domain/ids'
import type { Note } from '@samklang/shared/domain/note'
import { phases, type Phase } from '@samklang/shared/domain/phase'
import type { PlacedTemplate } from '@samklang/shared/domain/placedTemplate'
import { z } from 'zod'
import { measurer } from './measure'
import { noteLayout, type NoteLayout } from './noteLayout'
import { fromBoard, groundOf, spotOf } from './ground'
import { BLOCK, blockCorner, fromCanvas, NOTE_GAP, toCanvas, type Rect } from './zones'

export const Alignment = z.enum(['row', 'column', 'left', 'top'])
export type Alignment = z.infer<typeof Alignment>

export interface NotePlace {
  readonly phase: Phase
  readonly pos: [number, number]
}

/** Measures with the page's own fonts; a test hands in a layout of its own. */
export function layoutOnPage(notes: readonly Note[], templates: readonly PlacedTemplate[] = []): NoteLayout {
  const layout = noteLayout(measurer(document).heightsOf)
  layout.stand(groundOf(templates))
  for (const note of notes) layout.set(note.id, note)
  layout.lay()
  return layout
}

/**
 * The places of the chosen notes on a line through the first of them in reading order. `left` and `top` move each only
 * sideways or up; `row` and `column` lay them one after the other with a gap. Each keeps its phase.
 */
export function alignedPlaces(
  notes: readonly Note[],
  chosen: readonly Note[],
  how: Alignment,
  { places, ground } = layoutOnPage(notes),
): Map<NoteId, NotePlace> {
  const lying = chosen.flatMap((note) => {
    const rect = places.rect(note.id)
    return rect ? [{ note, rect }] : []
  })
  const across = how === 'row' || how === 'top'
  lying.sort((a, b) =>
    across ? a.rect.x - b.rect.x || a.rect.y - b.rect.y : a.rect.y - b.rect.y || a.rect.x - b.rect.x,
  )
  const left = Math.min(...lying.map(({ rect }) => rect.x))
  const top = Math.min(...lying.map(({ rect }) => rect.y))
  let at = across ? left : top
  return new Map(
    lying.map(({ note, rect }) => {
      const point = {
        row: { x: at, y: top },
        column: { x: left, y: at },
        left: { x: left, y: rect.y },
        top: { x: rect.x, y: top },
      }[how]
      at += (across ? rect.w : rect.h) + NOTE_GAP
      return [note.id, { phase: note.phase, pos: fromBoard(spotOf(note, ground()), point, ground()) }]
    }),
  )
}

/** Each phase's notes in rows, what lies in templates left where it is: one row for each different answer of `rowOf`, broken where the zone ends. */
export function rowPlaces(
  notes: readonly Note[],
  rowOf: (note: Note) => string | number,
  { places, ground } = layoutOnPage(notes),
): Map<NoteId, NotePlace> {
  const found = new Map<NoteId, NotePlace>()
  for (const phase of phases) {
    const rows = new Map<string | number, Note[]>()
    for (const note of notes) {
      if (spotOf(note, ground()) !== phase) continue
      const row = rows.get(rowOf(note))
      if (row) row.push(note)
      else rows.set(rowOf(note), [note])
    }
    const corner = toCanvas(phase, pointOf(blockCorner(phase, 0)))
    let y = corner.y
    for (const key of [...rows.keys()].sort(compare)) y = layRow(rows.get(key) ?? [], y)

    /** Lays one row from `top`; returns where the next begins. */
    function layRow(row: readonly Note[], top: number): number {
      let x = corner.x
      let line = top
      let tallest = 0
      for (const note of row) {
        const rect: Rect | undefined = places.rect(note.id)
        if (!rect) continue
        if (x > corner.x && x + rect.w > corner.x + BLOCK.w) {
          x = corner.x
          line += tallest + NOTE_GAP
          tallest = 0
        }
        found.set(note.id, { phase, pos: fromCanvas(phase, { x, y: line }) })
        x += rect.w + NOTE_GAP
        tallest = Math.max(tallest, rect.h)
      }
      // Twice the gap between rows, so that they are told apart.
      return line + tallest + 2 * NOTE_GAP
    }
  }
  return found
}

function pointOf({ x, y }: { readonly x: number; readonly y: number }): [number, number] {
  return [x, y]
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'nb')
}
