/** How many rows of dots a wall has room for, so that nothing has to be scrolled at the back of the room. */
import { stackOf } from '@samklang/shared/charts/dots'
import type { SharedScale } from '../results/RowOfDots'
import { useSyncExternalStore } from 'react'

export interface Fit {
  readonly columns: 1 | 2
  readonly rows: number
  /** Enlarges the drawing; see `stackOf`. */
  readonly size: number
}

/** From here on two columns of rows are read more easily than one. */
const TWO_COLUMNS = 1100
/** Pixels of the window that head, margins and title take. */
const AROUND = 150

/** Smallest drawing that is read from the back, and the largest that still looks calm. */
const SMALLEST = { one: 1.25, two: 1.3 }
const LARGEST = 2.2
/** What of a column its ten steps get, and the narrowest step a drawing of size 1 takes, in pixels. */
const LINE_SHARE = 0.78
const STEP = 28

/** For a window of so many pixels: as many rows as fit, then as large as they fit. `takes` is 2 with earlier rows over them. */
export function fitOf(width: number, height: number, scale: SharedScale, takes: 1 | 2 = 1): Fit {
  const columns = width >= TWO_COLUMNS ? 2 : 1
  const smallest = columns === 2 ? SMALLEST.two : SMALLEST.one
  const drawing = (stackOf([scale.tallest], { tallest: scale.tallest, most: scale.most }).height + 46) * takes
  // Two lines of statement and two of what is said, at the size of the screen's text, and the space between rows.
  const text = Math.min(36, Math.max(20, 12.8 + width * 0.012)) * (columns === 2 ? 5.2 : 4.4)
  const rows = Math.max(1, Math.floor((height - AROUND) / (drawing * smallest + text)))
  const byHeight = ((height - AROUND) / rows - text) / drawing
  const byWidth = ((width * 0.84) / columns) * (LINE_SHARE / 10 / STEP)
  return { columns, rows, size: Math.max(smallest, Math.min(LARGEST, byHeight, byWidth)) }
}

const listen = (listener: () => void) => {
  window.addEventListener('resize', listener)
  return () => window.removeEventListener('resize', listener)
}

export function useFit(scale: SharedScale, takes: 1 | 2): Fit {
  const width = useSyncExternalStore(listen, () => window.innerWidth)
  const height = useSyncExternalStore(listen, () => window.innerHeight)
  return fitOf(width, height, scale, takes)
}
