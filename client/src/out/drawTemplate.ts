/** Draws a template behind its notes: its name, its zones with their questions, labels and arrows. */
import type { Language } from '@samklang/shared/domain/language'
import { rectOf, TEMPLATE_HEAD, type PlacedTemplate } from '@samklang/shared/domain/placedTemplate'
import { templateOf, type Tone } from '@samklang/shared/domain/template'
import type { Rect } from '../board/zones'
import type { Palette, Tones } from './palette'
import type { Letters, Pen } from './pen'
import { wrap } from './wrap'

export function drawTemplate(
  one: PlacedTemplate,
  language: Language,
  palette: Palette,
): { readonly rect: Rect; readonly draw: (pen: Pen) => void } {
  const { name, intro, use, zones, labels, arrows } = templateOf(one.template)
  const [left, top] = one.pos
  const down = top + TEMPLATE_HEAD
  return {
    rect: rectOf(one),
    draw(pen) {
      pen.text(name[language], { x: left, y: top + 90 }, { size: 52, weight: 700, fill: palette.words })
      pen.text((intro ?? use)[language], { x: left, y: top + 140 }, { size: 26, weight: 400, fill: palette.quiet })
      for (const [x1, y1, x2, y2] of arrows) {
        const from = { x: left + x1, y: down + y1 }
        const to = { x: left + x2, y: down + y2 }
        pen.run([from, to], { stroke: palette.line, width: 6 })
        const angle = Math.atan2(to.y - from.y, to.x - from.x)
        const wing = (turned: number) => ({
          x: to.x - 22 * Math.cos(angle + turned),
          y: to.y - 22 * Math.sin(angle + turned),
        })
        pen.run([wing(0.6), to, wing(-0.6)], { stroke: palette.line, width: 6 })
      }
      for (const { text, place, align } of labels) {
        const letters: Letters = {
          size: 32,
          weight: 650,
          fill: palette.words,
          align: align === 'middle' ? 'center' : align === 'end' ? 'right' : 'left',
        }
        const x = left + place.x + (align === 'middle' ? place.w / 2 : align === 'end' ? place.w : 0)
        const lines = wrap(text[language], place.w, (part) => pen.widthOf(part, letters))
        const y = down + place.y + place.h / 2 - (lines.length - 1) * 18 + 11
        for (const [at, line] of lines.entries()) pen.text(line, { x, y: y + at * 36 }, letters)
      }
      for (const { place, tone, name: zone, question } of zones) {
        const tones = toneOf(palette, tone)
        const rect = { x: left + place.x, y: down + place.y, w: place.w, h: place.h }
        pen.rect(rect, { fill: tones.ground, round: 40 })
        pen.rect(rect, { stroke: tones.line, width: 4, round: 40 })
        let y = rect.y + 52
        const write = (text: string, letters: Letters, step: number) => {
          for (const line of wrap(text, rect.w - 56, (part) => pen.widthOf(part, letters))) {
            pen.text(line, { x: rect.x + 28, y }, letters)
            y += step
          }
        }
        write(zone[language], { size: 30, weight: 650, fill: tones.words }, 34)
        write(question[language], { size: 20, weight: 400, fill: tones.quiet }, 26)
      }
    },
  }
}

/** A zone's colours as the palette has them: of the papers where they are so called, of the phases otherwise. */
function toneOf(palette: Palette, tone: Tone): Tones {
  if (tone === 'neutral') return palette.of.paper
  return tone === 'amber' ? palette.phase.focus : palette.of[tone]
}
