/** How high a note is on the canvas: its text is laid out once, unseen, by the same rules as on the paper. */
import type { Editor } from 'tldraw'
import { PAPER, paperHeight, type NoteFace } from './noteFace'
import { NOTE_WIDTH } from './zones'

/** The family the paper is written in; the theme loads it from our own origin. */
export const FAMILY = "'Inter Variable', system-ui, sans-serif"
/** A board of this many different texts is measured without measuring any twice. */
const REMEMBERED = 5000

const inside = NOTE_WIDTH - 2 * PAPER.padding
const ownText = { font: PAPER.font as number, line: PAPER.line as number, width: inside }
const ownerLines = { font: PAPER.owner.font, line: PAPER.owner.line, width: inside - PAPER.owner.sign }

export interface Measurer {
  readonly heightOf: (face: NoteFace) => number
  /** Fonts have come: everything is measured anew. */
  readonly forget: () => void
}

export function measurer(editor: Editor): Measurer {
  const known = new Map<string, number>()

  function textHeight(text: string, weight: number, { font, line, width } = ownText): number {
    const key = `${weight} ${font} ${text}`
    const before = known.get(key)
    if (before !== undefined) return before
    // An empty line at the end takes room in a field, and none in a paragraph.
    const shown = text === '' || text.endsWith('\n') ? `${text} ` : text
    const { h } = editor.textMeasure.measureText(shown, {
      fontFamily: FAMILY,
      fontSize: font,
      fontStyle: 'normal',
      fontWeight: String(weight),
      lineHeight: line,
      maxWidth: width,
      minWidth: width,
      padding: '0px',
      // What the page's body would hand down, and the paper does not have.
      otherStyles: {
        'white-space': 'pre-wrap',
        'overflow-wrap': 'anywhere',
        'letter-spacing': 'normal',
        'line-break': 'auto',
      },
    })
    if (known.size > REMEMBERED) known.clear()
    known.set(key, h)
    return h
  }
  return {
    heightOf(face) {
      if (face.kind === 'result') {
        const [title = '', ...lines] = face.text.split('\n')
        return paperHeight(face, { text: textHeight(title, PAPER.bold), owner: 0, rows: lines.length })
      }
      const owned = face.kind === 'measure' && face.owner !== null
      const owner = owned ? textHeight(face.owner ?? '', PAPER.weight, ownerLines) : 0
      return paperHeight(face, { text: textHeight(face.text, PAPER.weight), owner, rows: 0 })
    },
    forget: () => known.clear(),
  }
}
