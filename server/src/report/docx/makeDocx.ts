/** The basis for a case as a document for word processors; the same bytes for the same report. */
import { readReport } from '@samklang/shared/report/Reading'
import { type Block, isRightToLeft, textOf, type Words } from '@samklang/shared/report/Block'
import { caseBlocks } from '@samklang/shared/report/case'
import type { Language } from '@samklang/shared/domain/language'
import { directionOf } from '@samklang/shared/domain/language'
import type { Report } from '@samklang/shared/domain/report'
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import { withoutTimes } from './withoutTimes'

const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const
/** Word's own names of languages. */
const locales = { nb: 'nb-NO', en: 'en-GB' } as const

export async function makeDocx(report: Report, language: Language): Promise<Uint8Array> {
  const reading = readReport(report, language)
  const blocks = caseBlocks(reading)
  const [title] = blocks
  const document = new Document({
    styles: { default: { document: { run: { size: 22, language: { value: locales[language] } } } } },
    sections: [{ children: blocks.flatMap(asDocx) }],
  })
  // The library would write the moment of its making here; the document bears that of what it tells.
  const core = {
    path: 'docProps/core.xml',
    data: coreOf(title?.kind === 'heading' ? textOf(title.words) : '', report, language),
  }
  return withoutTimes(await Packer.toBuffer(document, undefined, [core]))
}

function coreOf(title: string, report: Report, language: Language): string {
  const escaped = clean(title).replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  const at = new Date(report.settledAt).toISOString()
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped}</dc:title><dc:creator>Samklang</dc:creator><dc:language>${locales[language]}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`
}

function asDocx(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [paragraphOf(block.words, { heading: headings[block.level - 1] ?? HeadingLevel.HEADING_1 })]
    case 'paragraph':
      return [paragraphOf(block.words)]
    case 'list':
      return block.items.map((item) => paragraphOf(item, { bullet: { level: 0 } }))
    case 'facts':
      return block.facts.map(({ name, words }) => paragraphOf(`${name}: ${textOf(words)}`))
    case 'table':
      return [
        paragraphOf(block.caption),
        new Table({
          width: { size: 100, type: WidthType.PERCENTAGE },
          rows: [block.columns, ...block.rows].map(
            (row, index) =>
              new TableRow({
                tableHeader: index === 0,
                children: row.map((cell) => new TableCell({ children: [paragraphOf(cell)] })),
              }),
          ),
        }),
      ]
    case 'radar':
    case 'row':
      return [paragraphOf(block.words)]
  }
}

function paragraphOf(
  words: Words,
  look: { heading?: (typeof headings)[number]; bullet?: { level: number } } = {},
): Paragraph {
  const rightToLeft = typeof words === 'string' ? isRightToLeft(words) : directionOf(words.language) === 'rtl'
  const lines = clean(textOf(words)).split('\n')
  return new Paragraph({
    ...look,
    bidirectional: rightToLeft,
    spacing: { after: look.bullet ? 60 : 120 },
    children: lines.map((text, index) => new TextRun({ text, rightToLeft, ...(index > 0 && { break: 1 }) })),
  })
}

/** Signs that XML cannot hold are left out: Word would not open the file. */
function clean(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
}
