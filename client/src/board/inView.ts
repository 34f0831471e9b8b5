/** Which shapes belong on the canvas: what one looks at and what one holds. The rest is drawn on the layer beneath. */
import { shapeIdOf } from './noteRecord'
import { widened } from './placed'
import type { Projection } from './projection'
import type { Rect } from './zones'

/** So few are all kept on the canvas, wherever they are. */
export const FEW = 150
/** Most that are put on the canvas because they are in view: more than this is a board seen from afar. */
export const MOST_IN_VIEW = 160
/** Put on the canvas in one step, so that no frame is long. */
export const STEP = 12

export interface View {
  /** What one sees, in board units. */
  readonly seen: Rect
  /** Shapes in the hand: chosen, written on, touched. They stay, wherever they are. */
  readonly held: ReadonlySet<string>
}

/**
 * The shapes that belong on the canvas for this view, or null for all of them. With more in view than the canvas can
 * take, only what is held: the rest is too small to be read anyway, and comes when it is touched.
 */
export function shapesFor(board: Pick<Projection, 'places' | 'inkPlaces'>, view: View): ReadonlySet<string> | null {
  if (board.places.all().size + board.inkPlaces.all().size <= FEW) return null
  const { seen, held } = view
  const near = widened(seen, Math.max(seen.w, seen.h) / 8)
  const found = [...board.places.within(near).map(shapeIdOf), ...board.inkPlaces.within(near)]
  return found.length > MOST_IN_VIEW ? held : new Set([...found, ...held])
}

/** What to keep next on the way to what belongs there: all that is there already, and at most so many more. */
export function nextStep(
  wanted: ReadonlySet<string>,
  isOn: (id: string) => boolean,
  most: number,
): { readonly keep: ReadonlySet<string>; readonly done: boolean } {
  const keep = new Set<string>()
  let coming = 0
  for (const id of wanted) if (isOn(id) || coming++ < most) keep.add(id)
  return { keep, done: coming <= most }
}
