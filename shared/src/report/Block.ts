/** What a report is made of, before it is a page, a PDF or a document: headings, text, tables and charts with words for them. */
import type { RadarAxis } from '../charts/radar'
import type { DrawnRow } from '../charts/rowSvg'
import type { LanguageTag } from '../domain/language'

/** A text, with its language where it is not the report's own. */
export type Words = string | { readonly text: string; readonly language: LanguageTag }

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly words: Words }
  /** `quote` is what people wrote themselves; `quiet` is said in passing. */
  | { readonly kind: 'paragraph'; readonly words: Words; readonly tone?: 'quote' | 'quiet' }
  | { readonly kind: 'list'; readonly ordered?: boolean; readonly items: readonly Words[] }
  /** Questions with their answers. */
  | { readonly kind: 'facts'; readonly facts: readonly { readonly name: string; readonly words: Words }[] }
  /** The first cell of a row names the row. `widths` are shares. */
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly columns: readonly string[]
      readonly widths: readonly number[]
      readonly rows: readonly (readonly Words[])[]
    }
  /** `words` say everything the drawing shows; `file` is what a picture of it is called. */
  | {
      readonly kind: 'radar'
      readonly axes: readonly RadarAxis[]
      readonly caption: string
      readonly words: string
      readonly file: string
      readonly size: 'large' | 'small'
    }
  | {
      readonly kind: 'row'
      readonly row: DrawnRow
      /** Said in front of it where several rows belong together. */
      readonly caption: string | null
      readonly words: string
      readonly file: string
    }

export const heading = (level: 1 | 2 | 3, words: Words): Block => ({ kind: 'heading', level, words })
export const paragraph = (words: Words): Block => ({ kind: 'paragraph', words })
export const quiet = (words: Words): Block => ({ kind: 'paragraph', words, tone: 'quiet' })
export const quote = (words: Words): Block => ({ kind: 'paragraph', words, tone: 'quote' })
export const list = (items: readonly Words[]): Block[] => (items.length === 0 ? [] : [{ kind: 'list', items }])

/** Is it written from right to left, by its first letter? What people write in a room has no language of its own. */
export function isRightToLeft(text: string): boolean {
  const [letter = ''] = /\p{L}/u.exec(text) ?? []
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(letter)
}

/** The text of words, whatever language they are in. */
export const textOf = (words: Words): string => (typeof words === 'string' ? words : words.text)
