/** How high notes are on the canvas: their texts are laid out once, unseen and all together, by the same rules as on the paper. */
import { PAPER, paperHeight, paperOf, type NoteFace } from './noteFace'

/** The family the paper is written in; the theme loads it from our own origin. */
export const FAMILY = "'Inter Variable', system-ui, sans-serif"
/** A full board is measured without measuring any text twice. */
const REMEMBERED = 25_000

interface Lines {
  readonly font: number
  readonly line: number
  readonly width: number
}

export interface Measurer {
  readonly heightsOf: (faces: readonly NoteFace[]) => readonly number[]
  /** Fonts have come: everything is measured anew. */
  readonly forget: () => void
}

interface Piece {
  readonly key: string
  readonly text: string
  readonly weight: number
  readonly style: Lines
}

export function measurer(page: Document): Measurer {
  const known = new Map<string, number>()

  /** One layout of the page for all of them: asking for each height in turn would lay it out every time. */
  function measure(pieces: readonly Piece[]): void {
    const fresh = new Map(pieces.flatMap((one) => (known.has(one.key) ? [] : [[one.key, one] as const])))
    if (fresh.size === 0) return
    if (known.size + fresh.size > REMEMBERED) known.clear()
    const bench = page.createElement('div')
    bench.setAttribute('aria-hidden', 'true')
    Object.assign(bench.style, { position: 'fixed', insetBlockStart: '0', left: '-9999px', visibility: 'hidden' })
    const lines = [...fresh.values()].map((piece) => {
      const line = page.createElement('div')
      Object.assign(line.style, looks(piece))
      // An empty line at the end takes room in a field, and none in a paragraph.
      line.textContent = piece.text === '' || piece.text.endsWith('\n') ? `${piece.text} ` : piece.text
      bench.append(line)
      return [piece.key, line] as const
    })
    page.body.append(bench)
    for (const [key, line] of lines) known.set(key, line.getBoundingClientRect().height)
    bench.remove()
  }

  return {
    heightsOf(faces) {
      measure(faces.flatMap(piecesOf))
      return faces.map((face) => {
        const [text, owner] = piecesOf(face)
        return paperHeight(face, {
          text: known.get(text?.key ?? '') ?? 0,
          owner: owner ? (known.get(owner.key) ?? 0) : 0,
          rows: face.kind === 'result' ? face.text.split('\n').length - 1 : 0,
        })
      })
    },
    forget: () => known.clear(),
  }
}

/**
 * Tells when letters have come to take another room: a font has come, or somebody has asked their browser for more space
 * between letters, words or lines. Returns how to stop.
 */
export function onOtherLetters(page: Document, tell: () => void): () => void {
  const probe = page.createElement('div')
  probe.setAttribute('aria-hidden', 'true')
  const own = { font: PAPER.owner.font, line: PAPER.line, width: 90 }
  Object.assign(probe.style, looks(piece('', PAPER.weight, own)), {
    position: 'fixed',
    left: '-9999px',
    visibility: 'hidden',
  })
  const words = page.createElement('span')
  words.textContent = 'åpne ord'
  probe.append(words)
  page.body.append(probe)
  let known = ''
  const watch = new ResizeObserver(() => {
    const { width } = words.getBoundingClientRect()
    const now = `${width} ${probe.getBoundingClientRect().height}`
    if (known !== '' && now !== known) tell()
    known = now
  })
  // Words of a span are as wide as their letters, and the box around it as high as its lines.
  words.style.display = 'inline-block'
  watch.observe(words)
  watch.observe(probe)
  return () => {
    watch.disconnect()
    probe.remove()
  }
}

/** What has to be measured on a paper: its text, and whose it is. */
function piecesOf(face: NoteFace): Piece[] {
  const { width, font } = paperOf(face)
  const inside = width - 2 * PAPER.padding
  const own = { font, line: PAPER.line, width: inside }
  if (face.kind === 'result') return [piece(face.text.split('\n')[0] ?? '', PAPER.bold, own)]
  const text = piece(face.text, PAPER.weight, own)
  if (face.kind !== 'measure' || face.owner === null) return [text]
  const owner = { font: PAPER.owner.font, line: PAPER.owner.line, width: inside - PAPER.owner.sign }
  return [text, piece(face.owner, PAPER.weight, owner)]
}

function piece(text: string, weight: number, style: Lines): Piece {
  return { key: `${weight} ${style.font} ${style.width} ${text}`, text, weight, style }
}

/** As on the paper; what the page's body would hand down is said again. */
function looks({ weight, style }: Piece): Partial<CSSStyleDeclaration> {
  return {
    width: `${style.width}px`,
    fontFamily: FAMILY,
    fontSize: `${style.font}px`,
    fontStyle: 'normal',
    fontWeight: String(weight),
    lineHeight: String(style.line),
    letterSpacing: 'normal',
    lineBreak: 'auto',
    textWrap: 'wrap',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  }
}
