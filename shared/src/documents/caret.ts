/** Places in a text that stay where they belong while others write around them. */
import * as Y from 'yjs'

/** Remembers a place between two characters, counted in UTF-16 units; it stays after the character before it. */
export function rememberPlace(text: Y.Text, index: number): Y.RelativePosition {
  return Y.createRelativePositionFromTypeIndex(text, Math.min(Math.max(0, index), text.length), -1)
}

/** Where the place is now; the end of the text when it is no longer known. */
export function placeNow(text: Y.Text, place: Y.RelativePosition): number {
  const now = text.doc ? Y.createAbsolutePositionFromRelativePosition(place, text.doc) : null
  return now?.type === text ? now.index : text.length
}
