/** Draws a note with a pen as it looks on the canvas: as paper, as a headline from afar, or as a mere patch of colour. */
import type { Say } from '@samklang/shared/text/say'
import { hasHead, PAPER, paperOf, type NoteFace } from '../board/noteFace'
import type { Rect } from '../board/zones'
import type { Palette } from './palette'
import type { Pen } from './pen'
import { wrap } from './wrap'

export type Detail = 'paper' | 'headline' | 'patch'

const { padding, line, weight, bold, head, foot, far } = PAPER
const FAR_LINE = far * 1.2

export function drawNote(pen: Pen, face: NoteFace, rect: Rect, detail: Detail, palette: Palette, say: Say): void {
  const { x, y, w, h } = rect
  const tones = palette.of[face.colour]
  if (!palette.dark) pen.rect({ x: x + 1, y: y + 3, w: w - 2, h: h + 2 }, { fill: 'rgb(60 45 20 / 0.13)', round: 3 })
  pen.rect(rect, { fill: tones.paper, round: detail === 'patch' ? 0 : 3 })
  if (face.kind === 'measure') pen.rect({ x, y, w, h: detail === 'patch' ? 14 : 6 }, { fill: tones.strong })
  if (detail === 'headline') drawHeadline(pen, face, rect, palette, say)
  if (detail === 'patch') drawLines(pen, face, rect, palette)
  if (detail !== 'paper') return

  let top = y + padding
  if (hasHead(face)) {
    const label = face.kind === 'idea' ? '' : say(`domain.kind.${face.kind}`)
    const small = { size: 14, weight: 600, fill: tones.quiet }
    pen.text(label, { x: x + padding, y: top + 12 }, small)
    if (face.statement !== null)
      pen.text(face.statement, { x: x + w - padding, y: top + 12 }, { ...small, align: 'right' })
    top += head
  }
  for (const tag of face.tags) {
    pen.text(say(`domain.tag.${tag}`), { x: x + padding, y: top + 16 }, { size: 14, weight: 600, fill: tones.quiet })
    top += PAPER.tag
  }
  top = drawText(pen, face, { x: x + padding, y: top, w: w - 2 * padding, h: 0 }, tones.words, say)
  drawFoot(pen, face, rect, palette, say)
}

/** The text itself; returns where it ends. */
function drawText(pen: Pen, face: NoteFace, { x, y, w }: Rect, fill: string, say: Say): number {
  const [title = '', ...rows] = face.kind === 'result' ? face.text.split('\n') : [face.text]
  const { font } = paperOf(face)
  const letters = { size: font, weight: face.kind === 'result' ? bold : weight, fill }
  const step = font * line
  let top = y
  for (const words of wrap(title === '' ? say('board.note.empty') : title, w, (text) => pen.widthOf(text, letters))) {
    pen.text(words, { x, y: top + step * 0.75 }, letters)
    top += step
  }
  const small = { size: 14, weight, fill }
  for (const row of rows) {
    pen.text(
      shortened(row, w, (text) => pen.widthOf(text, small)),
      { x, y: top + 16 },
      small,
    )
    top += 22
  }
  return top
}

function drawFoot(pen: Pen, face: NoteFace, { x, y, w, h }: Rect, palette: Palette, say: Say): void {
  const tones = palette.of[face.colour]
  const bottom = y + h - padding
  const small = { size: 14, weight, fill: tones.quiet }
  if (face.kind === 'idea' && face.author !== null) pen.text(face.author, { x: x + padding, y: bottom - 2 }, small)
  if (face.kind !== 'measure') return
  const status = say(`domain.status.${face.status}`)
  const wide = pen.widthOf(status, { size: 13, weight: 550 }) + 16
  const done = face.status === 'done'
  pen.rect({ x: x + padding, y: bottom - 21, w: wide, h: 21 }, { fill: done ? tones.strong : tones.shade, round: 10.5 })
  pen.text(
    status,
    { x: x + padding + 8, y: bottom - 6 },
    { size: 13, weight: 550, fill: done ? tones.onStrong : tones.words },
  )
  if (face.due !== null) {
    const due = say('board.note.dueOn', { date: new Date(`${face.due}T12:00:00`) })
    pen.text(due, { x: x + w - padding, y: bottom - 6 }, { ...small, size: 13, align: 'right' })
  }
  if (face.owner === null) return
  const lines = wrap(face.owner, w - 2 * padding - PAPER.owner.sign, (text) => pen.widthOf(text, small))
  const first = bottom - foot - lines.length * PAPER.owner.font * PAPER.owner.line
  for (const [at, words] of lines.entries()) {
    pen.text(words, { x: x + padding, y: first + 12 + at * PAPER.owner.font * PAPER.owner.line }, small)
  }
}

/** As many lines of large letters as the paper has room for. */
function drawHeadline(pen: Pen, face: NoteFace, { x, y, w, h }: Rect, palette: Palette, say: Say): void {
  const result = face.kind === 'result'
  const words = (result ? face.text.split('\n')[0] : face.text) || say('board.note.empty')
  const letters = { size: result ? 24 : far, weight: result ? bold : 600, fill: palette.of[face.colour].words }
  const widthOf = (text: string) => pen.widthOf(text, letters)
  const most = Math.max(1, Math.floor((h - 2 * padding) / FAR_LINE))
  const lines = wrap(words, w - 2 * padding, widthOf)
  for (const [at, shown] of lines.slice(0, most).entries()) {
    const cut = at === most - 1 && lines.length > most
    const text = cut ? shortened(`${shown}…`, w - 2 * padding, widthOf) : shown
    pen.text(text, { x: x + padding, y: y + padding + FAR_LINE * (at + 0.8) }, letters)
  }
}

/** So far away that words are only a texture: a few bars where they would stand. */
function drawLines(pen: Pen, face: NoteFace, { x, y, w, h }: Rect, palette: Palette): void {
  const lines = Math.min(3, Math.max(1, Math.floor((h - 2 * padding) / 40)), Math.ceil(face.text.length / 22))
  for (let at = 0; at < lines; at++) {
    const wide = at === lines - 1 ? 0.55 : 0.9
    pen.rect({ x: x + 22, y: y + 30 + at * 36, w: (w - 44) * wide, h: 12 }, { fill: palette.of[face.colour].line })
  }
}

function shortened(text: string, width: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= width) return text
  const letters = [...text.replace(/…$/, '')]
  while (letters.length > 1 && widthOf(`${letters.join('')}…`) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
