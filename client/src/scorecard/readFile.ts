/** A file somebody chose, read as a scorecard: JSON or a table, told apart by what is in it. */
import type { LanguageTag } from '@samklang/shared/domain/language'
import type { Scorecard } from '@samklang/shared/domain/scorecard'
import { statementId } from '@samklang/shared/domain/scorecardEditing'
import { type FileFault, scorecardOfJson } from '@samklang/shared/files/scorecardFile'
import { scorecardOfCsv } from '@samklang/shared/files/scorecardTable'

export type Chosen =
  | { readonly scorecard: Scorecard }
  | { readonly table: boolean; readonly faults: readonly (FileFault | NotText)[] }

/** Bytes that are no text in UTF-8: a picture, or a table saved in an older way. */
interface NotText {
  readonly line: null
  readonly reason: 'not-utf-8'
  readonly about: null
}

/** `base` lends id and version, and the ids of statements that a table names by their text alone. */
export async function readScorecardFile(file: Blob, language: LanguageTag, base: Scorecard): Promise<Chosen> {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
  } catch {
    return { table: true, faults: [{ line: null, reason: 'not-utf-8', about: null }] }
  }
  const table = !/^\s*[[{]/.test(text)
  const read = table ? scorecardOfCsv(text, language, base, newStatementId) : scorecardOfJson(text, language)
  return 'faults' in read ? { table, faults: read.faults } : read
}

export const newStatementId = () => statementId(crypto.getRandomValues(new Uint8Array(12)))
