/** The basis for a case as a document: read back as its parts, whole, on a page, and the same bytes each time. */
import { inflateRawSync } from 'node:zlib'
import { caseBlocks } from '@samklang/shared/report/case'
import { caseText } from '@samklang/shared/report/caseText'
import { readReport } from '@samklang/shared/report/Reading'
import { textOf } from '@samklang/shared/report/Block'
import { expect, test } from 'vitest'
import { someDay, wholeReport } from '../../../../tests/support/reports'
import { makeDocx } from './makeDocx'

/** The files of an archive, by its own list of them. */
function filesIn(zip: Buffer): Map<string, string> {
  const files = new Map<string, string>()
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  let at = zip.readUInt32LE(end + 16)
  for (let index = 0; index < zip.readUInt16LE(end + 10); index++) {
    const [packed, name, more, said] = [
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
    ]
    const local = zip.readUInt32LE(at + 42)
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const raw = zip.subarray(from, from + packed)
    const content = zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(raw) : raw
    files.set(zip.toString('utf8', at + 46, at + 46 + name), content.toString('utf8'))
    at += 46 + name + more + said
  }
  return files
}

const words = (xml: string): string =>
  [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) => text)
    .join('\n')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')

test('[R115] a basis for a case opens as a document with every line of the text, headings and lists among them', async () => {
  const report = wholeReport()
  const files = filesIn(Buffer.from(await makeDocx(report, 'nb')))
  const document = files.get('word/document.xml') ?? ''
  const text = words(document)
  for (const block of caseBlocks(readReport(report, 'nb'))) {
    const lines = block.kind === 'list' ? block.items.map(textOf) : 'words' in block ? [textOf(block.words)] : []
    for (const line of lines) expect(text).toContain(line)
  }
  expect(document).toContain('<w:pStyle w:val="Heading1"/>')
  expect(document).toContain('<w:numPr>')
  expect(files.get('docProps/core.xml')).toContain(new Date(someDay).toISOString())
  expect(files.get('docProps/core.xml')).toContain('Saksgrunnlag: Samarbeid om ungdom')
})

test('[R115] as text it has the same lines and is no longer than a page, however much has been written', () => {
  const report = wholeReport()
  const many = Array.from({ length: 40 }, () => report.measures[0]).flatMap((one) => one ?? [])
  for (const language of ['nb', 'en'] as const) {
    const text = caseText(readReport({ ...report, measures: many }, language))
    expect(text.split('\n').length).toBeLessThan(60)
    expect(text.length).toBeLessThan(4500)
    expect(text).toContain(language === 'nb' ? 'Forbehold' : 'Reservations')
  }
})

test('[R116] is the same bytes for the same report, and takes any sign people can write', async () => {
  const report = wholeReport({
    wishes: { introduction: 'a\u0000b\u0007 <w:p>&amp;]]> 😀 مرحبا \uD800 "q"', leftOut: [] },
  })
  const [one, two] = [await makeDocx(report, 'nb'), await makeDocx(report, 'nb')]
  expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true)
  const document = filesIn(Buffer.from(one)).get('word/document.xml') ?? ''
  expect(words(document)).toContain('ab <w:p>&amp;]]> 😀 مرحبا')
  // oxlint-disable-next-line no-control-regex -- reason: the very signs that must not be there
  expect(document).not.toMatch(/[\u0000-\u0008]/)
})
