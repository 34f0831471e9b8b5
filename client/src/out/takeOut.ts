/** Makes a file of the board or of some notes and lets the browser save it; everything happens on this device. */
import type { Note } from '@samklang/shared/domain/note'
import { isShown } from '@samklang/shared/domain/piles'
import { inReadingOrder } from '@samklang/shared/documents/board'
import { notesFileOf } from '@samklang/shared/files/notesFile'
import { csvOfNotes } from '@samklang/shared/files/notesTable'
import type { Scene } from '../commands/Command'
import { fileName, saveFile } from '../ui/saveFile'
import { boardPicture, type Picture } from './boardPicture'
import { canvasPen } from './canvasPen'
import { lettersFor } from './letters'
import { paletteAt, type Palette } from './palette'
import { svgPen } from './svgPen'

export const outForms = ['png', 'svg', 'csv', 'json'] as const
export type OutForm = (typeof outForms)[number]

/** Most pixels in a picture, and along one side: more than this browsers do not draw. */
const MOST_PIXELS = 60_000_000
const LONGEST = 16_000

/** Saves the file and returns its name; null when there is nothing to be in it. Notes put away or hidden are never in it. */
export async function takeOut(scene: Scene, form: OutForm, only: readonly Note[] | null): Promise<string | null> {
  const notes = (only ?? scene.notes).filter(isShown).toSorted(inReadingOrder)
  const content = await contentOf(scene, form, notes, only !== null)
  if (content === null) return null
  const { title } = scene.session.room
  const name = fileName(title, scene.say('out.file'), scene.now(), form)
  saveFile(name, content)
  return name
}

async function contentOf(scene: Scene, form: OutForm, notes: readonly Note[], some: boolean): Promise<Blob | null> {
  if (form === 'csv' || form === 'json') {
    if (notes.length === 0) return null
    if (form === 'csv')
      return new Blob([csvOfNotes(notes, scene.say, scene.scorecard)], { type: 'text/csv;charset=utf-8' })
    const file = notesFileOf(notes, scene.session.room.title, scene.now())
    return new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: 'application/json' })
  }
  await document.fonts.ready
  const { edits, session, say } = scene
  const palette = paletteAt(document.body, 'light')
  const picture = boardPicture(document, {
    board: edits.board,
    only: some ? new Set(notes.map(({ id }) => id)) : null,
    title: session.room.title,
    turn: session.turn,
    phase: session.phase,
    say,
    scorecard: scene.scorecard,
    language: scene.language,
    palette,
  })
  if (picture === null) return null
  return form === 'png' ? pngOf(picture, palette) : svgOf(picture, palette)
}

async function pngOf({ rect, draw }: Picture, palette: Palette): Promise<Blob> {
  const scale = Math.min(2, Math.sqrt(MOST_PIXELS / (rect.w * rect.h)), LONGEST / Math.max(rect.w, rect.h))
  const canvas = new OffscreenCanvas(Math.ceil(rect.w * scale), Math.ceil(rect.h * scale))
  const ground = canvas.getContext('2d')
  if (!ground) throw new Error('This browser draws no pictures.')
  ground.fillStyle = palette.ground
  ground.fillRect(0, 0, canvas.width, canvas.height)
  ground.scale(scale, scale)
  ground.translate(-rect.x, -rect.y)
  draw(canvasPen(ground))
  return canvas.convertToBlob({ type: 'image/png' })
}

async function svgOf({ rect, draw }: Picture, palette: Palette): Promise<Blob> {
  const ruler = new OffscreenCanvas(1, 1).getContext('2d')
  if (!ruler) throw new Error('This browser measures no text.')
  const said: string[] = []
  const pen = svgPen(canvasPen(ruler).widthOf)
  draw({ ...pen, text: (text, at, letters) => (said.push(text), pen.text(text, at, letters)) })
  const font = await lettersFor(said.join(''))
  return new Blob([pen.done(rect, palette.ground, font)], { type: 'image/svg+xml' })
}
