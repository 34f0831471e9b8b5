/** Breaks a text into lines no wider than a paper, as a page does. */

/**
 * Lines of the text as they would stand on paper: broken at spaces and after hyphens, and anywhere in a word that is
 * wider than a line; every line break of the writer's own is kept. `widthOf` and `width` are in the same unit.
 */
export function wrap(text: string, width: number, widthOf: (text: string) => number): string[] {
  return text.split('\n').flatMap((paragraph) => wrapLine(paragraph, width, widthOf))
}

function wrapLine(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of text.match(/[^\s-]*-+|[^\s-]+|\s+/g) ?? []) {
    const wide = widthOf(word)
    if (/^\s/.test(word)) {
      // A space at the end of a line hangs, and begins no line.
      if (line !== '') {
        line += word
        used += wide
      }
      continue
    }
    if (used + wide <= width) {
      line += word
      used += wide
      continue
    }
    if (line !== '') lines.push(line.trimEnd())
    line = word
    used = wide
    while (used > width) {
      const fits = lettersThatFit(line, width, widthOf)
      lines.push(line.slice(0, fits))
      line = line.slice(fits)
      used = widthOf(line)
    }
  }
  return [...lines, line.trimEnd()]
}

/** How much of a word fits on a line of its own, in whole characters; at least one. */
function lettersThatFit(word: string, width: number, widthOf: (text: string) => number): number {
  let fits = 0
  for (const letter of word) {
    if (fits > 0 && widthOf(word.slice(0, fits + letter.length)) > width) break
    fits += letter.length
  }
  return fits
}
