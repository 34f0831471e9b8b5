/** The draft of a room's scorecard, kept in this browser at every keystroke until it is put in use or thrown away. */
import { LanguageTag } from '@samklang/shared/domain/language'
import { ActionField, CoreValue, Scorecard, Statement } from '@samklang/shared/domain/scorecard'
import { z } from 'zod'

export interface KeptDraft {
  /** The version it was begun from. */
  readonly base: Scorecard
  readonly now: Scorecard
}

/** While it is being written a text may be missing in every language. */
const Texts = z.record(LanguageTag, z.string())
const Unfinished = Scorecard.extend({
  values: z.array(CoreValue.extend({ name: Texts, explanation: Texts, question: Texts })),
  fields: z.array(ActionField.extend({ name: Texts, subtitle: Texts, explanation: Texts })),
  statements: z.array(Statement.extend({ text: Texts, easier: Texts.optional(), prompt: Texts })),
})
const Kept = z.object({ base: Unfinished, now: Unfinished })

const keyOf = (room: string): string => `samklang.scorecardDraft.${room}`

/** Null where there is none. */
export function keptDraft(room: string): KeptDraft | null {
  try {
    const read = Kept.safeParse(JSON.parse(localStorage.getItem(keyOf(room)) ?? 'null'))
    return read.success ? read.data : null
  } catch {
    // reason: storage may be blocked, or hold what no version of ours has written
    return null
  }
}

/** False where the browser keeps nothing: it is told, since the draft then lives only as long as the page. */
export function keepDraft(room: string, draft: KeptDraft | null): boolean {
  try {
    if (draft === null) localStorage.removeItem(keyOf(room))
    else localStorage.setItem(keyOf(room), JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

/** Tells when another window of this browser has written the draft. */
export function onDraftElsewhere(room: string, tell: () => void): () => void {
  const heard = (event: StorageEvent): void => void (event.key === keyOf(room) && tell())
  window.addEventListener('storage', heard)
  return () => window.removeEventListener('storage', heard)
}
