/** What every part of the editor needs: the draft, the language it is written in, and what is open. */
import type { LanguageTag } from '@samklang/shared/domain/language'
import type { ScorecardList, ScorecardPart } from '@samklang/shared/domain/scorecardTexts'
import { textOf } from '@samklang/shared/domain/scorecardTexts'
import { createContext, use } from 'react'
import type { Draft } from './useDraft'

/** The one part whose texts are being written; null where none is. */
export type OpenPart = { readonly list: ScorecardList; readonly id: string } | null

export interface Editor {
  readonly draft: Draft
  /** The room's: every text must be there in it. */
  readonly language: LanguageTag
  /** Why nothing can be changed now is said above; the parts only leave their buttons out. */
  readonly locked: boolean
  readonly open: OpenPart
  readonly onOpen: (part: OpenPart) => void
  /** The field that is unfolded. */
  readonly field: string | null
  readonly onField: (field: string | null) => void
}

export const EditorContext = createContext<Editor | null>(null)

export function useEditor(): Editor {
  const editor = use(EditorContext)
  if (editor === null) throw new Error('useEditor is used outside the editor.')
  return editor
}

/** What a part is called in a language, or in whichever it has; empty where it has no words yet. */
export function calledIn(part: ScorecardPart, list: ScorecardList, language: LanguageTag): string {
  const texts = textOf(part, list === 'statements' ? 'text' : 'name') ?? {}
  return texts[language] ?? Object.values(texts)[0] ?? ''
}
