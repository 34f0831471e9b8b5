/** What the canvas shows when it opens: what is going on, never empty space. */
import type { Phase } from '@samklang/shared/domain/phase'
import type { Editor } from 'tldraw'
import type { Projection } from './projection'
import { isPhase, spotOf, templateRects } from './ground'
import { around, ringRect, zoneRect, type Rect } from './zones'

type Lying = Pick<Projection, 'blocks' | 'notes' | 'places' | 'inkPlaces' | 'ground'>

/** Room around what is shown, in screen pixels; the tools stand at the lower edge. */
const SIDE = 20
const ABOVE = 16
const BELOW = 76
const SMALLEST = 0.006
const LARGEST = 1.1
/** Notes can be read from this zoom on. */
const READABLE = 0.62

/** The phase the room is in; where that has no notes yet the phase somebody wrote in last, and the whole ring when nobody has. */
export function openOn(editor: Editor, wanted: Phase, board: Lying, animate = false): void {
  // Whoever asks to be shown their phase is shown it, empty or not.
  const phase = animate || papersIn(board, wanted).length > 0 ? wanted : latestPhase(board)
  if (phase === null) {
    show(editor, ringRect(board.blocks()), animate)
    return
  }
  const papers = papersIn(board, phase)
  const zone = zoneRect(phase, 1)
  const { width } = editor.getViewportScreenBounds()
  if (papers.length === 0 || (width - 2 * SIDE) / zone.w >= READABLE) {
    show(editor, zone, animate)
    return
  }
  // A narrow screen: the first notes in reading order, large enough to be read.
  const [first] = papers.toSorted((a, b) => a.y - b.y || a.x - b.x)
  if (!first) return
  const { height } = editor.getViewportScreenBounds()
  const [w, h] = [width / READABLE, (height - BELOW) / READABLE]
  show(editor, { x: first.x - 24, y: first.y - 150, w, h: Math.min(h, zone.h) }, animate)
}

/** Everything there is: the ring, the templates and whatever lies outside them. */
export function showAll(editor: Editor, { blocks, places, inkPlaces, ground }: Lying): void {
  const templates = templateRects(ground())
  show(editor, around([ringRect(blocks()), ...templates, ...places.all().values(), ...inkPlaces.all().values()]), true)
}

/** One part of the board, as large as it can be seen whole. */
export function showRect(editor: Editor, rect: Rect): void {
  show(editor, rect, true)
}

function papersIn({ notes, places, ground }: Lying, phase: Phase): Rect[] {
  return [...notes.values()].flatMap((note) => (spotOf(note, ground()) === phase ? (places.rect(note.id) ?? []) : []))
}

/** Where the newest note lies that lies in a phase. */
function latestPhase({ notes, ground }: Lying): Phase | null {
  const lying = [...notes.values()].filter((note) => isPhase(spotOf(note, ground())))
  return lying.toSorted((a, b) => b.createdAt - a.createdAt)[0]?.phase ?? null
}

/** Shows a rectangle in what the tools leave free of the canvas. */
function show(editor: Editor, { x, y, w, h }: Rect, animate: boolean): void {
  const view = editor.getViewportScreenBounds()
  const free = { w: Math.max(80, view.w - 2 * SIDE), h: Math.max(80, view.h - ABOVE - BELOW) }
  const z = Math.min(LARGEST, Math.max(SMALLEST, Math.min(free.w / w, free.h / h)))
  const camera = { x: (SIDE + free.w / 2) / z - (x + w / 2), y: (ABOVE + free.h / 2) / z - (y + h / 2), z }
  const still = !animate || window.matchMedia('(prefers-reduced-motion: reduce)').matches
  editor.setCamera(camera, still ? { immediate: true } : { animation: { duration: 260 } })
}
