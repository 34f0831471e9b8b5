/** Cells of a table that no spreadsheet takes for a formula, and back. */

/**
 * A text that begins like a formula would be reckoned out by a spreadsheet: an apostrophe before it keeps it a text.
 * One that begins so with apostrophes already gets one more, or it would lose one on its way back. Source: OWASP, CSV
 * Injection.
 */
const FORMULA = /^'*[=+\-@\t\r]/
const GUARDED = /^'+[=+\-@\t\r]/

/** A cell as it is safe to open. */
export function guarded(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell
}

/** A cell as it was before it was guarded. */
export function unguarded(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell
}
