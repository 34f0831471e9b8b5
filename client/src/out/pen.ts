/** What a picture of the board is drawn with, on a canvas or as SVG; everything in board units, y downwards. */
import type { Point, Rect } from '../board/zones'

export interface Letters {
  readonly size: number
  readonly weight: number
  readonly fill: string
  /** Where the point is in the line; its left end unless said. */
  readonly align?: 'left' | 'center' | 'right'
}

export interface Pen {
  readonly rect: (
    rect: Rect,
    look: { readonly fill?: string; readonly stroke?: string; readonly width?: number; readonly round?: number },
  ) => void
  /** A line through points. */
  readonly run: (
    points: readonly Point[],
    look: { readonly stroke: string; readonly width: number; readonly closed?: boolean; readonly opacity?: number },
  ) => void
  /** One line of text; the point is on its baseline. */
  readonly text: (text: string, at: Point, letters: Letters) => void
  /** How wide a line of text is. */
  readonly widthOf: (text: string, letters: Pick<Letters, 'size' | 'weight'>) => number
}
