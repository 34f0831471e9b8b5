/** Who may send which message; asked for every message, with the role the sender has at that moment. */
import type { Role } from '@samklang/shared/domain/role'
import { message } from '@samklang/shared/wire/messages'
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync'

export type Incoming = 'step-one' | 'step-two' | 'update' | 'awareness' | 'query-awareness' | 'saved'

/** What each needs. A step 2 is every client's answer to our step 1; whether it brings news is judged by the gate. */
export const needs = {
  'step-one': 'observer',
  'step-two': 'observer',
  // An observer's full resend is no write either: the gate tells the two apart.
  update: 'observer',
  awareness: 'participant',
  'query-awareness': 'observer',
  saved: 'observer',
} as const satisfies Record<Incoming, Role>

/** What is new in a step 2 or an update needs this. */
export const WRITING = 'participant' satisfies Role

/** The kind of a message by its first numbers; null for what we do not know and therefore ignore. */
export function incomingOf(type: number, readStep: () => number): Incoming | null {
  switch (type) {
    case message.sync: {
      const step = readStep()
      if (step === messageYjsSyncStep1) return 'step-one'
      if (step === messageYjsSyncStep2) return 'step-two'
      return step === messageYjsUpdate ? 'update' : null
    }
    case message.awareness:
      return 'awareness'
    case message.queryAwareness:
      return 'query-awareness'
    case message.saved:
      return 'saved'
    default:
      return null
  }
}
