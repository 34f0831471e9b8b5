/** The language of the pages: the person's own choice, else the room's, else the browser's. */
import { Language } from '@samklang/shared/domain/language'
import { sayIn, type Say } from '@samklang/shared/text/say'
import { createContext, createElement, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { remember, remembered } from './ui/memory'

const KEY = 'samklang.language'

interface LanguageChoice {
  readonly language: Language
  /** The person picks a language for all rooms on this device. */
  readonly choose: (language: Language) => void
  /** The room's language, used where the person has picked none. */
  readonly suggest: (language: Language | null) => void
}

const LanguageContext = createContext<LanguageChoice | null>(null)

/** Gives everything inside a language; `language` fixes it, for tests. */
export function TextProvider({ children, language: fixed }: { children: ReactNode; language?: Language }): ReactNode {
  const [own, setOwn] = useState(ownChoice)
  const [room, suggest] = useState<Language | null>(null)
  const language = fixed ?? own ?? room ?? browsersLanguage()
  const choose = useCallback((next: Language) => {
    remember(KEY, next)
    setOwn(next)
  }, [])
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const choice = useMemo(() => ({ language, choose, suggest }), [language, choose])
  return createElement(LanguageContext, { value: choice }, children)
}

/** The language of the page and ways to change it. */
export function useLanguage(): LanguageChoice {
  const choice = use(LanguageContext)
  if (choice === null) throw new Error('useLanguage is used outside TextProvider.')
  return choice
}

/** The speaker of the page's language: a key and its values become a sentence. */
export function useText(): Say {
  return sayIn(useLanguage().language)
}

function ownChoice(): Language | null {
  const kept = Language.safeParse(remembered(KEY))
  return kept.success ? kept.data : null
}

function browsersLanguage(): Language {
  const scandinavian = /^(nb|nn|no|da|sv)\b/
  return navigator.languages.some((tag) => scandinavian.test(tag)) || !navigator.language.startsWith('en') ? 'nb' : 'en'
}
