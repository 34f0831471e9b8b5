/** A report as the template reads it: blocks with every text fitted to the typefaces, charts as drawings. */
import { radarSvg } from '@samklang/shared/charts/radarSvg'
import { rowSvg } from '@samklang/shared/charts/rowSvg'
import { directionOf, type Language } from '@samklang/shared/domain/language'
import { type Block, isRightToLeft, textOf, type Words } from '@samklang/shared/report/Block'
import type { Reading } from '@samklang/shared/report/Reading'
import { reportBlocks } from '@samklang/shared/report/sections'
import { fitted } from './letters'

/** Text as the template sets it. */
export interface PaperWords {
  readonly lines: readonly string[]
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
}

export interface Paper {
  readonly title: string
  readonly subtitle: string
  readonly language: Language
  /** Year, month, day. */
  readonly date: readonly [number, number, number]
  readonly dated: string
  readonly contents: string
  readonly page: string
  readonly note: string | null
  readonly sections: readonly (readonly object[])[]
}

/** Everything the PDF is made of, as plain data: it is read as data by the template and never becomes part of its source. */
export function paperOf(reading: Reading, signs: ReadonlySet<number>): Paper {
  const { report, language, say, day } = reading
  let missing = 0
  const fit = (text: string): string => {
    const { text: shown, missing: here } = fitted(text, signs)
    missing += here
    return shown
  }
  const words = (given: Words): PaperWords => {
    const own = typeof given === 'string' ? language : given.language
    const dir = typeof given === 'string' && isRightToLeft(given) ? 'rtl' : directionOf(own)
    return { lines: fit(textOf(given)).split(/\r\n|\r|\n/), lang: own.split('-')[0] ?? own, dir }
  }
  const settled = new Date(report.settledAt)
  const sections = reportBlocks(reading).map((blocks) => blocks.map((block) => onPaper(block, words, fit)))
  return {
    title: fit(say('report.title', { title: report.room.title })),
    subtitle: fit(report.assessment.title),
    language,
    date: [settled.getUTCFullYear(), settled.getUTCMonth() + 1, settled.getUTCDate()],
    dated: fit(say('reportOut.page.asOf', { day: day(report.settledAt) })),
    contents: say('reportOut.page.contents'),
    page: say('reportOut.pdf.page', { page: '{page}', pages: '{pages}' }),
    sections,
    note: missing === 0 ? null : say('reportOut.pdf.missing', { count: missing }),
  }
}

function onPaper(block: Block, words: (given: Words) => PaperWords, fit: (text: string) => string): object {
  switch (block.kind) {
    case 'heading':
      return { ...block, words: words(block.words) }
    case 'paragraph':
      return { tone: 'plain', ...block, words: words(block.words) }
    case 'list':
      return { ...block, items: block.items.map(words) }
    case 'facts':
      return { kind: 'facts', facts: block.facts.map((fact) => ({ name: fit(fact.name), words: words(fact.words) })) }
    case 'table':
      return {
        ...block,
        caption: fit(block.caption),
        columns: block.columns.map(fit),
        rows: block.rows.map((row) => row.map(words)),
      }
    case 'radar': {
      const axes = block.axes.map((axis) => ({ ...axis, label: fit(axis.label) }))
      const { caption, words: alt, size } = block
      return { kind: 'radar', svg: radarSvg(axes), alt: fit(alt), caption: fit(caption), size }
    }
    case 'row':
      return {
        kind: 'row',
        svg: rowSvg(block.row),
        alt: fit(block.words),
        caption: block.caption === null ? null : fit(block.caption),
      }
  }
}
