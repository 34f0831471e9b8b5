/** A drawn record as plain lines and words, for pictures and for seeing from afar; what cannot be read so is null, never thrown on. */
import { z } from 'zod'
import type { InkRecord } from '@samklang/shared/documents/kinds'
import type { Point, Rect } from '../board/zones'

export interface InkOutline {
  /** In board units, each a run of points. */
  readonly lines: readonly (readonly Point[])[]
  readonly closed: boolean
  readonly width: number
  /** One of the drawing library's names for colours. */
  readonly colour: string
  readonly faint: boolean
  readonly text: { readonly at: Point; readonly size: number; readonly lines: readonly string[] } | null
  readonly bounds: Rect
}

/** The drawing library's own thicknesses and sizes of letters. */
const thickness: Record<string, number> = { s: 2, m: 3.5, l: 5, xl: 10 }
const letters: Record<string, number> = { s: 18, m: 24, l: 36, xl: 44 }

const Finite = z.number().min(-10_000_000).max(10_000_000)
const XY = z.looseObject({ x: Finite, y: Finite })
const Size = z.string().catch('m')
const Base = z.looseObject({ x: Finite, y: Finite, rotation: Finite.catch(0) })
const Shared = { color: z.string().catch('black'), size: Size, scale: z.number().positive().max(1000).catch(1) }
const Drawn = z.looseObject({
  ...Shared,
  segments: z.array(z.looseObject({ points: z.array(XY) })),
  isClosed: z.boolean().catch(false),
})
const Arrow = z.looseObject({ ...Shared, start: XY, end: XY, bend: Finite.catch(0), text: z.string().catch('') })
const Line = z.looseObject({ ...Shared, points: z.record(z.string(), XY.extend({ index: z.string() })) })
const Geo = z.looseObject({
  ...Shared,
  w: Finite,
  h: Finite,
  growY: Finite.catch(0),
  geo: z.string().catch(''),
  richText: z.unknown(),
})
const Text = z.looseObject({ ...Shared, w: Finite, richText: z.unknown() })

/** `ends` are the rectangles an arrow is fastened to at its start and end, where it is. */
export function inkOutline(
  record: InkRecord,
  ends: { readonly start?: Rect | undefined; readonly end?: Rect | undefined } = {},
): InkOutline | null {
  if (record.typeName !== 'shape') return null
  const base = Base.safeParse(record)
  const props = record['props']
  if (!base.success) return null
  const place = placer(base.data)
  switch (record.type) {
    case 'draw':
    case 'highlight': {
      const read = Drawn.safeParse(props)
      if (!read.success) return null
      const points = read.data.segments.flatMap((segment) => segment.points.map(place))
      const wide = record.type === 'highlight' ? 9 : 1
      return outline(read.data, [points], { closed: read.data.isClosed, wide, faint: wide > 1 })
    }
    case 'line': {
      const read = Line.safeParse(props)
      if (!read.success) return null
      const points = Object.values(read.data.points).toSorted((a, b) => (a.index < b.index ? -1 : 1))
      return outline(read.data, [points.map(place)], {})
    }
    case 'arrow': {
      const read = Arrow.safeParse(props)
      return read.success ? arrowOutline(read.data, place(read.data.start), place(read.data.end), ends) : null
    }
    case 'geo': {
      const read = Geo.safeParse(props)
      if (!read.success) return null
      const { w, growY } = read.data
      const h = read.data.h + growY
      const said = plainText(read.data.richText)
      const size = (letters[read.data.size] ?? 24) * read.data.scale
      const text =
        said.length === 0
          ? null
          : { at: place({ x: 12, y: h / 2 - (said.length * size * 1.35) / 2 }), size, lines: said }
      return outline(read.data, [sides(read.data.geo, w, h).map(place)], { closed: true, text })
    }
    case 'text': {
      const read = Text.safeParse(props)
      if (!read.success) return null
      const size = (letters[read.data.size] ?? 24) * read.data.scale
      const lines = plainText(read.data.richText)
      const h = Math.max(1, lines.length) * size * 1.35
      const corners = [
        { x: 0, y: 0 },
        { x: read.data.w * read.data.scale, y: h },
      ].map(place)
      return { ...outline(read.data, [corners], { text: { at: place({ x: 0, y: 0 }), size, lines } }), lines: [] }
    }
  }
}

type Style = { readonly color: string; readonly size: string; readonly scale: number }

function outline(
  { color, size, scale }: Style,
  lines: readonly (readonly Point[])[],
  more: { closed?: boolean; wide?: number; faint?: boolean; text?: InkOutline['text'] },
): InkOutline {
  const width = (thickness[size] ?? 3.5) * scale * (more.wide ?? 1)
  return {
    lines,
    closed: more.closed ?? false,
    width,
    colour: color,
    faint: more.faint ?? false,
    text: more.text ?? null,
    bounds: boundsOf(lines.flat(), width),
  }
}

function arrowOutline(
  props: z.infer<typeof Arrow>,
  start: Point,
  end: Point,
  ends: { readonly start?: Rect | undefined; readonly end?: Rect | undefined },
): InkOutline {
  const from = ends.start ? middleOf(ends.start) : start
  const to = ends.end ? middleOf(ends.end) : end
  const a = ends.start ? edgeTowards(ends.start, to) : from
  const b = ends.end ? edgeTowards(ends.end, from) : to
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1
  const across = { x: -(b.y - a.y) / length, y: (b.x - a.x) / length }
  // A bend is how far the middle of the arrow lies from its straight line; the curve passes there.
  const run = Array.from({ length: props.bend === 0 ? 2 : 13 }, (_, n, steps = props.bend === 0 ? 1 : 12) => {
    const t = n / steps
    const out = -props.bend * 4 * t * (1 - t)
    return { x: a.x + (b.x - a.x) * t + across.x * out, y: a.y + (b.y - a.y) * t + across.y * out }
  })
  const width = (thickness[props.size] ?? 3.5) * props.scale
  const last = run.at(-2) ?? a
  const angle = Math.atan2(b.y - last.y, b.x - last.x)
  const barb = (turn: number) => ({
    x: b.x - Math.cos(angle + turn) * width * 5,
    y: b.y - Math.sin(angle + turn) * width * 5,
  })
  const said = props.text === '' ? [] : props.text.split('\n')
  const at = run[Math.floor(run.length / 2)] ?? a
  return outline(props, [run, [barb(0.5), b, barb(-0.5)]], {
    text: said.length === 0 ? null : { at, size: 20 * props.scale, lines: said },
  })
}

function sides(geo: string, w: number, h: number): Point[] {
  if (geo === 'ellipse' || geo === 'oval') {
    return Array.from({ length: 32 }, (_, n) => ({
      x: w / 2 + (Math.cos((n * Math.PI) / 16) * w) / 2,
      y: h / 2 + (Math.sin((n * Math.PI) / 16) * h) / 2,
    }))
  }
  if (geo === 'diamond') {
    return [
      { x: w / 2, y: 0 },
      { x: w, y: h / 2 },
      { x: w / 2, y: h },
      { x: 0, y: h / 2 },
    ]
  }
  return [
    { x: 0, y: 0 },
    { x: w, y: 0 },
    { x: w, y: h },
    { x: 0, y: h },
  ]
}

/** Turned round its own corner and moved to where the record lies. */
function placer({ x, y, rotation }: z.infer<typeof Base>): (point: Point) => Point {
  const [cos, sin] = [Math.cos(rotation), Math.sin(rotation)]
  return (point) => ({ x: x + point.x * cos - point.y * sin, y: y + point.x * sin + point.y * cos })
}

function boundsOf(points: readonly Point[], width: number): Rect {
  const first = points[0] ?? { x: 0, y: 0 }
  let [left, top, right, bottom] = [first.x, first.y, first.x, first.y]
  for (const { x, y } of points) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x)
    bottom = Math.max(bottom, y)
  }
  return { x: left - width, y: top - width, w: right - left + 2 * width, h: bottom - top + 2 * width }
}

/** The middle of a rectangle. */
export function middleOf({ x, y, w, h }: Rect): Point {
  return { x: x + w / 2, y: y + h / 2 }
}

/** Where a line from the middle of a rectangle towards a point leaves it. */
export function edgeTowards(rect: Rect, towards: Point): Point {
  const from = middleOf(rect)
  const [dx, dy] = [towards.x - from.x, towards.y - from.y]
  const reach = Math.min(rect.w / 2 / Math.abs(dx || 1e-9), rect.h / 2 / Math.abs(dy || 1e-9), 1)
  return { x: from.x + dx * reach, y: from.y + dy * reach }
}

const Rich = z.object({ content: z.array(z.unknown()).catch([]) })
const Words = z.object({ text: z.string() })

/** The lines of the drawing library's formatted text, without its formats. */
function plainText(rich: unknown): string[] {
  const top = Rich.safeParse(rich)
  if (!top.success) return []
  const lines = top.data.content.map((block) => wordsIn(block, 0))
  return lines.every((line) => line === '') ? [] : lines
}

function wordsIn(node: unknown, depth: number): string {
  const words = Words.safeParse(node)
  if (words.success) return words.data.text
  const inner = Rich.safeParse(node)
  if (!inner.success || depth > 8) return ''
  return inner.data.content.map((part) => wordsIn(part, depth + 1)).join('')
}
