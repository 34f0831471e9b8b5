/** The smallest edit that turns one text into another: what was typed, not the whole note again. */

export interface Edit {
  /** UTF-16 units from the start. */
  readonly at: number
  readonly remove: number
  readonly insert: string
}

/**
 * One replacement that turns `before` into `after`, or null when they are alike. Never cuts a surrogate pair in two:
 * half a pair in a Y.Text turns into a question mark for everyone. `caret`, where typing ended in `after`, decides
 * which of several equal letters was typed.
 */
export function smallestEdit(before: string, after: string, caret = after.length): Edit | null {
  if (before === after) return null
  const shorter = Math.min(before.length, after.length)
  let end = 0
  // The end first, up to the caret: in "aa" typed to "aaa" it is the letter before the caret that is new.
  const behindCaret = after.length - Math.max(0, Math.min(caret, after.length))
  while (end < Math.min(shorter, behindCaret) && before.at(-1 - end) === after.at(-1 - end)) end++
  let start = 0
  while (start < shorter - end && before[start] === after[start]) start++
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++
  if (splitsPair(before, start) || splitsPair(after, start)) start--
  if (splitsPair(before, before.length - end) || splitsPair(after, after.length - end)) end--
  return { at: start, remove: before.length - end - start, insert: after.slice(start, after.length - end) }
}

/**
 * What somebody typed into `before`, as an edit of `now`, which others may have written in meanwhile: their words stay,
 * and where both wrote at the same place both are kept. Null where there is nothing left to do.
 */
export function mergedEdit(before: string, after: string, now: string): Edit | null {
  const mine = smallestEdit(before, after)
  if (mine === null || after === now) return null
  const others = smallestEdit(before, now)
  if (others === null) return mine
  const ends = mine.at + mine.remove
  const theirEnd = others.at + others.remove
  const moved = others.insert.length - others.remove
  if (ends <= others.at) return mine
  if (theirEnd <= mine.at) return { ...mine, at: mine.at + moved }
  // Both changed the same words: nothing of the others' is taken out, and what is new comes after theirs.
  const at = others.at + others.insert.length
  return mine.insert === '' ? null : { at, remove: 0, insert: mine.insert }
}

/** Does a cut at this index fall between the two halves of one character? */
function splitsPair(text: string, index: number): boolean {
  if (index <= 0 || index >= text.length) return false
  const left = text.charCodeAt(index - 1)
  const right = text.charCodeAt(index)
  return left >= 0xd800 && left <= 0xdbff && right >= 0xdc00 && right <= 0xdfff
}
