/** Draws the cycle behind the notes: five named zones on a ring, and the hub in the middle. */
import { phases, type Phase } from '@samklang/shared/domain/phase'
import type { Say } from '@samklang/shared/text/say'
import { HUB, RING, ringRect, zoneRect, type Blocks, type Rect } from '../board/zones'
import type { Palette } from './palette'
import type { Pen } from './pen'
import { wrap } from './wrap'

export interface RingGiven {
  readonly title: string
  readonly turn: number
  readonly phase: Phase
  readonly blocks: Blocks
  readonly say: Say
  readonly palette: Palette
}

export function drawRing(given: RingGiven): { readonly rect: Rect; readonly draw: (pen: Pen) => void } {
  const { blocks, say, palette, phase: now } = given
  return {
    rect: ringRect(blocks),
    draw(pen) {
      const points = Array.from({ length: 96 }, (_, n) => {
        const angle = (n * Math.PI) / 48
        return { x: Math.cos(angle) * RING.x, y: Math.sin(angle) * RING.y }
      })
      pen.run(points, { stroke: palette.line, width: 26, closed: true })
      for (const phase of phases) {
        const zone = zoneRect(phase, blocks[phase])
        const tones = palette.phase[phase]
        pen.rect(zone, { fill: tones.ground, round: 96 })
        pen.rect(zone, { stroke: phase === now ? tones.strong : tones.line, width: 5, round: 96 })
        const [x, y] = [zone.x + 56, zone.y]
        pen.text(say(`domain.phase.${phase}`), { x, y: y + 62 }, { size: 40, weight: 680, fill: tones.words })
        pen.text(say(`domain.phaseQuestion.${phase}`), { x, y: y + 100 }, { size: 24, weight: 400, fill: tones.quiet })
      }
      drawHub(pen, given)
    },
  }
}

function drawHub(pen: Pen, { title, turn, say, palette }: RingGiven): void {
  pen.rect({ x: HUB.x - HUB.r, y: HUB.y - HUB.r, w: 2 * HUB.r, h: 2 * HUB.r }, { fill: palette.zone, round: HUB.r })
  const large = { size: 44, weight: 700, fill: palette.words, align: 'center' as const }
  pen.text(say('board.turn', { turn }), { x: HUB.x, y: HUB.y - 20 }, large)
  const letters = { size: 34, weight: 450, fill: palette.quiet, align: 'center' as const }
  const lines = wrap(title, 2 * HUB.r - 160, (text) => pen.widthOf(text, letters))
  for (const [at, line] of lines.slice(0, 4).entries()) pen.text(line, { x: HUB.x, y: HUB.y + 40 + at * 42 }, letters)
}
