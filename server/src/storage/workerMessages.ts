/** What the storage worker is asked and what it answers. */
import type { LogBatch, LogResult, SqlValue } from './Database'

export interface WorkerStart {
  readonly file: string
}

export type Request =
  | {
      readonly kind:
        | 'begin'
        | 'begin-read'
        | 'commit'
        | 'rollback'
        | 'savepoint'
        | 'release'
        | 'take-back'
        | 'checkpoint'
        | 'probe'
        | 'close'
    }
  | { readonly kind: 'all' | 'run'; readonly sql: string; readonly params: readonly SqlValue[] }
  | { readonly kind: 'append'; readonly batches: readonly LogBatch[] }

/** `notSaved` tells a full, locked or broken disk from a mistake in the statement. */
export interface Failure {
  readonly message: string
  readonly code: string | null
  readonly notSaved: boolean
}

export type Reply =
  | { readonly done: true; readonly value: unknown }
  | { readonly done: false; readonly failure: Failure }

export type Appended = readonly LogResult[]
