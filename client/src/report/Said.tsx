/** Words of a report, marked with their language where it is another than the page's. */
import { directionOf } from '@samklang/shared/domain/language'
import type { Words } from '@samklang/shared/report/Block'
import type { ReactNode } from 'react'

export function Said({ words }: { words: Words }): ReactNode {
  if (typeof words === 'string') return words
  return (
    <span lang={words.language} dir={directionOf(words.language)}>
      {words.text}
    </span>
  )
}
