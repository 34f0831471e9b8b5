/** The first words of a note, to tell one note's buttons from another's. */

/** At most forty letters of the first line. */
export function shortOf(text: string): string {
  const line = text.trim().split('\n')[0] ?? ''
  return line.length > 40 ? `${line.slice(0, 40).trimEnd()}…` : line
}
