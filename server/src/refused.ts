/** Thrown once where an act is judged, caught once where it is answered. */
import type { Refusal } from '@samklang/shared/domain/refusal'
import type { AnswerSheet } from '@samklang/shared/wire/roundRoutes'

export interface Fault {
  readonly path: string
  readonly problem: string
}

export class Refused extends Error {
  override name = 'Refused'
  constructor(
    readonly refusal: Refusal,
    readonly more: { readonly faults?: readonly Fault[]; readonly stored?: AnswerSheet } = {},
  ) {
    super(refusal)
  }
}

/** Throws where a domain function has given a reason. */
export function refuseIf(refusal: Refusal | null): void {
  if (refusal !== null) throw new Refused(refusal)
}

/** The value, or the refusal that says it is not there. */
export function found<T>(value: T | undefined | null, refusal: Refusal): T {
  if (value === undefined || value === null) throw new Refused(refusal)
  return value
}
