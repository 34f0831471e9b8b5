/** Reads a PDF of ours as a checker would: its language and title, its tags with their words, its typefaces and its text. */
import { inflateSync } from 'node:zlib'

export interface ReadPdf {
  readonly title: string
  readonly language: string
  /** The standard it says it follows, as its metadata spell it: part 1 of PDF/UA. */
  readonly ua: string | null
  readonly marked: boolean
  readonly pages: number
  /** How many of each tag there are: H1, Table, TH, Figure. */
  readonly tags: ReadonlyMap<string, number>
  /** The alternative texts of the figures, and how many figures have none. */
  readonly alternatives: readonly string[]
  readonly figuresWithout: number
  /** Typefaces by name; `embedded` where the file carries their shapes. */
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean }[]
  /** All text of the pages, without any white space: lines are broken where the page needs it. */
  readonly text: string
  /** Pictures made of points rather than lines. */
  readonly bitmaps: number
  /** Anything that would be fetched from elsewhere or run. */
  readonly addresses: number
}

interface Thing {
  readonly dictionary: string
  readonly stream: Buffer | null
}

export function readPdf(bytes: Uint8Array): ReadPdf {
  const things = thingsIn(Buffer.from(bytes))
  const all = [...things.values()]
  const ofType = (type: string): Thing[] =>
    all.filter(({ dictionary }) => new RegExp(`/Type /${type}\\b`).test(dictionary))
  const [catalog] = ofType('Catalog')
  const elements = ofType('StructElem')
  const tags = new Map<string, number>()
  for (const { dictionary } of elements) {
    const [, tag = '?'] = /\/S \/(\w+)/.exec(dictionary) ?? []
    tags.set(tag, (tags.get(tag) ?? 0) + 1)
  }
  const figures = elements.filter(({ dictionary }) => /\/S \/Figure\b/.test(dictionary))
  const alternatives = figures.flatMap(({ dictionary }) => {
    const alt = stringAfter(dictionary, '/Alt')
    return alt === null || alt.trim() === '' ? [] : [alt]
  })
  const metadata = ofType('Metadata')[0]?.stream?.toString('utf8') ?? ''
  return {
    title:
      stringAfter(
        all.map(({ dictionary }) => dictionary).find((one) => /\/Title/.test(one) && /\/Creator/.test(one)) ?? '',
        '/Title',
      ) ?? '',
    language: stringAfter(catalog?.dictionary ?? '', '/Lang') ?? '',
    ua: /<pdfuaid:part>(\d)<|pdfuaid:part="(\d)"/.exec(metadata)?.slice(1).find(Boolean) ?? null,
    marked: /\/Marked true/.test(catalog?.dictionary ?? '') && /\/StructTreeRoot/.test(catalog?.dictionary ?? ''),
    pages: ofType('Page').length,
    tags,
    alternatives,
    figuresWithout: figures.length - alternatives.length,
    fonts: ofType('FontDescriptor').map(({ dictionary }) => ({
      name: (/\/FontName \/(?:[A-Z]{6}\+)?([\w-]+)/.exec(dictionary) ?? [])[1] ?? '?',
      embedded: /\/FontFile[23]? \d+ 0 R/.test(dictionary),
    })),
    text: ofType('Page')
      .map((page) => textOf(page, things))
      .join('')
      .replace(/[\s\u200B]/gu, ''),
    bitmaps: all.filter(({ dictionary }) => /\/Subtype \/Image\b/.test(dictionary)).length,
    addresses: all.filter(({ dictionary }) => /\/(URI|JavaScript|Launch|EmbeddedFile)\b/.test(dictionary)).length,
  }
}

function thingsIn(pdf: Buffer): Map<number, Thing> {
  const text = pdf.toString('latin1')
  const things = new Map<number, Thing>()
  const begin = /(?:^|\n)(\d+) 0 obj\n/g
  for (let match = begin.exec(text); match !== null; match = begin.exec(text)) {
    const from = match.index + match[0].length
    const end = text.indexOf('\nendobj', from)
    const at = text.indexOf('\nstream\n', from)
    const streamed = at !== -1 && at < end
    const dictionary = text.slice(from, streamed ? at : end)
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0)
    const raw = streamed ? pdf.subarray(at + 8, at + 8 + length) : null
    const packed = /\/Filter \/FlateDecode/.test(dictionary)
    things.set(Number(match[1]), { dictionary, stream: raw && packed ? inflateSync(raw) : raw })
    if (streamed) begin.lastIndex = at + 8 + length
  }
  return things
}

/** A string of a dictionary, whichever way it is written. */
function stringAfter(dictionary: string, name: string): string | null {
  // Brackets inside a bracketed string are balanced, one deep in ours.
  const string = String.raw`(<[0-9A-Fa-f\s]*>|\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\))`
  const found = new RegExp(`${name}\\s*${string}`, 's').exec(dictionary)?.[1]
  if (found === undefined) return null
  const bytes = found.startsWith('<') ? Buffer.from(found.slice(1, -1).replace(/\s/g, ''), 'hex') : literal(found)
  return bytes[0] === 0xfe && bytes[1] === 0xff ? swapped(bytes.subarray(2)) : bytes.toString('latin1')
}

const swapped = (bytes: Buffer): string => Buffer.from(bytes).swap16().toString('utf16le')

function literal(found: string): Buffer {
  const plain = found
    .slice(1, -1)
    .replace(/\\(\d{3}|.)/gs, (_, escaped: string) =>
      /^\d/.test(escaped)
        ? String.fromCharCode(parseInt(escaped, 8))
        : ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[escaped] ?? escaped),
    )
  return Buffer.from(plain, 'latin1')
}

/** What a page says, by the signs its typefaces say their shapes stand for. */
function textOf(page: Thing, things: ReadonlyMap<number, Thing>): string {
  const content = follow(page.dictionary, '/Contents', things)?.stream?.toString('latin1') ?? ''
  const resources = follow(page.dictionary, '/Resources', things)?.dictionary ?? page.dictionary
  const signs = new Map<string, Map<number, string>>()
  for (const [, name = '', font] of resources.matchAll(/\/(f\d+) (\d+) 0 R/g)) {
    const map = follow(things.get(Number(font))?.dictionary ?? '', '/ToUnicode', things)?.stream?.toString('latin1')
    signs.set(name, signsOf(map ?? ''))
  }
  let current: Map<number, string> | undefined
  let text = ''
  for (const [, font, hex, plain] of content.matchAll(/\/(f\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>|(\((?:[^()\\]|\\.)*\))/gs)) {
    if (font !== undefined) {
      current = signs.get(font)
      continue
    }
    const bytes = hex === undefined ? literal(plain ?? '()') : Buffer.from(hex, 'hex')
    for (let at = 0; at + 1 < bytes.length; at += 2) text += current?.get(bytes.readUInt16BE(at)) ?? ''
  }
  return text
}

function follow(dictionary: string, name: string, things: ReadonlyMap<number, Thing>): Thing | undefined {
  const number = new RegExp(`${name} (\\d+) 0 R`).exec(dictionary)?.[1]
  return number === undefined ? undefined : things.get(Number(number))
}

/** The table from shapes to signs that a typeface carries. */
function signsOf(map: string): Map<number, string> {
  const signs = new Map<number, string>()
  const text = (hex: string): string => swapped(Buffer.from(hex, 'hex'))
  for (const [, block = ''] of map.matchAll(/beginbfchar(.*?)endbfchar/gs))
    for (const [, from = '', to = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      signs.set(parseInt(from, 16), text(to))
  for (const [, block = ''] of map.matchAll(/beginbfrange(.*?)endbfrange/gs))
    for (const [, from = '', to = '', first = ''] of block.matchAll(
      /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g,
    )) {
      const begin = text(first).codePointAt(0) ?? 0
      for (let glyph = parseInt(from, 16); glyph <= parseInt(to, 16); glyph++)
        signs.set(glyph, String.fromCodePoint(begin + glyph - parseInt(from, 16)))
    }
  return signs
}
