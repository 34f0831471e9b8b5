/** What is on the board and not on the canvas, drawn cheaply beneath it: one picture that moves with the view. */
import { useEffect, useRef, type ReactNode } from 'react'
import { react, useEditor, type Editor } from 'tldraw'
import type { ScorecardShape } from '@samklang/shared/domain/scorecard'
import type { Say } from '@samklang/shared/text/say'
import { phases } from '@samklang/shared/domain/phase'
import { canvasPen, forgetWidths } from '../out/canvasPen'
import { drawInk } from '../out/drawInk'
import { drawNote, type Detail } from '../out/drawNote'
import { paletteAt, type Palette } from '../out/palette'
import type { Pen } from '../out/pen'
import { useScorecard } from '../scorecard/scorecard'
import { useText } from '../text'
import { numberedFace } from './noteFace'
import { shapeIdOf } from './noteRecord'
import { touch, widened } from './placed'
import type { Projection } from './projection'
import { FAR } from './NotePaper'
import { anchorOf, zoneRect, type Blocks, type Rect } from './zones'

/** How much more than what is seen is drawn on every side, as a share of it: looking around seldom draws anew. */
const MARGIN = 0.35
/** Zoomed by more than this the picture is drawn anew at once; by less, when the view rests. */
const STRETCH = 1.35
/** Letters smaller than this many screen pixels are a texture. */
const LEGIBLE = 5.5
const MOST_PIXELS = 12_000_000
/** Below this zoom the names on the zones are too small to be read, and are written across them. */
const NAMED = 0.16

export function FarLayer({ projection }: { projection: Projection }): ReactNode {
  const editor = useEditor()
  const say = useText()
  const scorecard = useScorecard()
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const element = canvas.current
    if (!element) return
    return keepDrawn(element, { editor, projection, say, scorecard })
  }, [editor, projection, say, scorecard])
  return <canvas className="far-layer" ref={canvas} aria-hidden />
}

/** What the picture beneath is drawn from. */
interface Drawn {
  readonly editor: Editor
  readonly projection: Projection
  readonly say: Say
  readonly scorecard: ScorecardShape
}

function keepDrawn(element: HTMLCanvasElement, from: Drawn): () => void {
  const { editor, projection } = from
  let frame: number | null = null
  let drawn: { rect: Rect; zoom: number } | null = null
  let palette: Palette | null = null

  function draw(): void {
    frame = null
    const zoom = editor.getZoomLevel()
    const { x, y, w, h } = editor.getViewportPageBounds()
    const rect = widened({ x, y, w, h }, Math.max(w, h) * MARGIN)
    palette ??= paletteAt(element.ownerDocument.body)
    drawn = { rect, zoom }
    drawFar(element, rect, zoom, { ...from, palette })
  }
  const soon = () => (frame ??= requestAnimationFrame(draw))
  const recolour = () => {
    palette = null
    forgetWidths()
    soon()
  }

  const stopReacting = react('the picture beneath follows the view', () => {
    const zoom = editor.getZoomLevel()
    const { x, y, w, h } = editor.getViewportPageBounds()
    const resting = editor.getCameraState() === 'idle'
    if (!drawn) return void soon()
    const stretched = Math.max(zoom / drawn.zoom, drawn.zoom / zoom)
    const inside =
      x >= drawn.rect.x &&
      y >= drawn.rect.y &&
      x + w <= drawn.rect.x + drawn.rect.w &&
      y + h <= drawn.rect.y + drawn.rect.h
    if (!inside || stretched > STRETCH || (resting && stretched > 1.001)) soon()
  })
  const stopPainting = projection.onPaint(soon)
  const themed = new MutationObserver(recolour)
  themed.observe(document.documentElement, { attributes: true, attributeFilter: ['data-color-scheme', 'class'] })
  const device = window.matchMedia('(prefers-color-scheme: dark)')
  device.addEventListener('change', recolour)
  void document.fonts.ready.then(recolour)
  return () => {
    stopReacting()
    stopPainting()
    themed.disconnect()
    device.removeEventListener('change', recolour)
    if (frame !== null) cancelAnimationFrame(frame)
  }
}

function drawFar(
  element: HTMLCanvasElement,
  rect: Rect,
  zoom: number,
  { editor, projection, palette, say, scorecard }: Drawn & { palette: Palette },
): void {
  const { store } = editor
  const notes = projection.places.within(rect).filter((id) => !store.has(shapeIdOf(id)))
  // reason: the ids of drawings are the ids of their shapes
  const inks = projection.inkPlaces.within(rect).filter((id) => !store.has(id as ReturnType<typeof shapeIdOf>))
  element.hidden = notes.length + inks.length === 0
  if (element.hidden) return
  const sharp = Math.min(window.devicePixelRatio, Math.sqrt(MOST_PIXELS / (rect.w * rect.h * zoom * zoom)))
  const scale = zoom * sharp
  element.width = Math.ceil(rect.w * scale)
  element.height = Math.ceil(rect.h * scale)
  Object.assign(element.style, {
    left: `${rect.x}px`,
    top: `${rect.y}px`,
    width: `${element.width / scale}px`,
    height: `${element.height / scale}px`,
  })
  const ground = element.getContext('2d')
  if (!ground) return
  ground.scale(scale, scale)
  ground.translate(-rect.x, -rect.y)
  const pen = canvasPen(ground)
  const detail: Detail = zoom >= FAR ? 'paper' : 34 * zoom >= LEGIBLE ? 'headline' : 'patch'
  const faced = notes.flatMap((id) => projection.notes.get(id) ?? []).sort((a, b) => a.createdAt - b.createdAt)
  for (const note of faced) {
    const place = projection.places.rect(note.id)
    if (place && touch(place, rect)) drawNote(pen, numberedFace(note, scorecard), place, detail, palette, say)
  }
  if (zoom < NAMED) drawPhaseNames(pen, editor, projection.blocks(), palette, say)
  // Told to whoever measures how fast a board opens.
  element.dataset['drawn'] = String(notes.length)
  for (const id of inks) {
    const outline = projection.ink.outline(id, projection.rectOfShape)
    if (outline) drawInk(pen, outline, palette.dark)
  }
}

/** On the outer edge of each zone, in letters of the same size on every screen. */
function drawPhaseNames(pen: Pen, editor: Editor, blocks: Blocks, palette: Palette, say: Say): void {
  const zoom = editor.getZoomLevel()
  const size = (editor.getViewportScreenBounds().w < 600 ? 11 : 15) / zoom
  for (const phase of phases) {
    const zone = zoneRect(phase, blocks[phase])
    const letters = { size, weight: 650, fill: palette.phase[phase].words, align: 'center' as const }
    const name = say(`domain.phase.${phase}`)
    const [w, h] = [pen.widthOf(name, letters) + 1.6 * size, 1.9 * size]
    // Away from the middle of the ring, where no other zone has its name.
    const [x, y] = [zone.x + zone.w / 2, anchorOf(phase).y > 0 ? zone.y + zone.h : zone.y]
    const { ground, strong } = palette.phase[phase]
    pen.rect({ x: x - w / 2, y: y - h / 2, w, h }, { fill: ground, stroke: strong, width: 2 / zoom, round: h / 2 })
    pen.text(name, { x, y: y + size / 3 }, letters)
  }
}
