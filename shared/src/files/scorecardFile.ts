/** A scorecard as a JSON file: out of one room, into another, or kept for later. */
import { z } from 'zod'
import type { LanguageTag } from '../domain/language'
import { Scorecard } from '../domain/scorecard'
import { inOrder } from '../domain/scorecardEditing'
import { faultsOf, type ScorecardFaultReason } from '../domain/scorecardFaults'
import { lineOfBreak, lineOfPath } from './jsonLines'

const FORMAT = 'samklang-scorecard'
const ScorecardFile = z.object({ format: z.literal(FORMAT), version: z.literal(1), scorecard: Scorecard })

export type FileFaultReason =
  | ScorecardFaultReason
  | 'not-json'
  | 'not-a-scorecard'
  | 'unknown-column'
  | 'unknown-kind'
  | 'missing'
  | 'too-long'
  | 'not-allowed-here'

/** One thing that is wrong with a file. */
export interface FileFault {
  /** Counted from 1; null where it is the whole file. */
  readonly line: number | null
  readonly reason: FileFaultReason
  /** The part of the line it is about, as the file calls it. */
  readonly about: string | null
}

export type ReadFile = { readonly scorecard: Scorecard } | { readonly faults: readonly FileFault[] }

export function jsonOfScorecard(scorecard: Scorecard): string {
  return `${JSON.stringify({ format: FORMAT, version: 1, scorecard }, null, 2)}\n`
}

/** Reads it for a room of that language; every fault is told, and then nothing is taken of it. */
export function scorecardOfJson(text: string, language: LanguageTag): ReadFile {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    // reason: what engines say of it differs; the line is found by reading it ourselves
    return { faults: [{ line: lineOfBreak(text), reason: 'not-json', about: null }] }
  }
  if ((value as { format?: unknown } | null)?.format !== FORMAT)
    return { faults: [{ line: 1, reason: 'not-a-scorecard', about: null }] }
  const parsed = ScorecardFile.safeParse(value)
  if (!parsed.success) {
    return {
      faults: parsed.error.issues.map(({ path, code }) => ({
        line: lineOfPath(text, path),
        reason: code === 'too_big' ? 'too-long' : code === 'invalid_type' ? 'missing' : 'not-allowed-here',
        about: path.slice(1).join('.'),
      })),
    }
  }
  const { scorecard } = parsed.data
  const faults = faultsOf(scorecard, language).map(({ part, reason }): FileFault => {
    const path = part === null ? ['scorecard'] : ['scorecard', part.list, part.at]
    return { line: lineOfPath(text, path), reason, about: part === null ? null : `${part.list}.${part.at}` }
  })
  return faults.length === 0 ? { scorecard: inOrder(scorecard) } : { faults }
}
