/** The PDF read back by a program of ours: tags, language, alternatives, typefaces, and every text it should hold. */
import { samson } from '@samklang/shared/domain/scorecard'
import { describe, expect, test } from 'vitest'
import { readPdf } from '../../../../tests/support/pdf'
import { wholeReport } from '../../../../tests/support/reports'
import { isRightToLeft } from '@samklang/shared/report/Block'
import { fitted, signsIn } from './letters'
import { PdfMaker } from './makePdf'

const maker = new PdfMaker()
const plain = (text: string): string => text.replace(/\s/g, '')

/** Signs that mean something in Typst, in XML and in scripts, and letters of many kinds. */
const HOSTILE = [
  '#set page(width: 1pt) #panic("x") #read("/etc/passwd")',
  '$x^2$ @label <label> `code` ```raw``` *strong* _emph_ = heading',
  '- list + enum / term: x \\ \\u{41} // comment /* comment */ ~ -- --- ...',
  '"quoted" \'single\' [content] {code} (paren) & <b>&amp;</b> ]]> <script>',
  '{page} of {pages} %s ${x} {{x}}',
  'Lang'.repeat(60),
  'مرحبا بكم في الاجتماع',
  'שלום 中文 ትግርኛ ภาษา',
  '😀 👩‍👩‍👧 🇳🇴 ✅',
  'zero\u0000width\u200Bjoiner\u200Dmark\u202Eturned',
  'line\none\r\ntwo',
]

describe('the PDF', () => {
  test('[R105] says its title and language, follows PDF/UA-1, and has headings, headed tables and a text for every chart', () => {
    const pdf = readPdf(maker.make(wholeReport(), 'nb'))
    expect(pdf).toMatchObject({ title: 'Rapport: Samarbeid om ungdom', language: 'nb', ua: '1', marked: true })
    expect(pdf.figuresWithout).toBe(0)
    // Eight radars, four weights, every statement with an answer, and groups that lie apart.
    expect(pdf.alternatives.length).toBeGreaterThan(60)
    expect(pdf.alternatives.every((alternative) => alternative.length > 20)).toBe(true)
    expect(pdf.tags.get('H1')).toBeGreaterThanOrEqual(9)
    expect(pdf.tags.get('H3')).toBeGreaterThanOrEqual(51)
    expect(pdf.tags.get('THead')).toBe(pdf.tags.get('Table'))
    expect(pdf.tags.get('Title')).toBe(1)
  })

  test('[R106] is drawn with lines alone, carries its typefaces, and has nothing in it that is fetched or run', () => {
    const pdf = readPdf(maker.make(wholeReport(), 'nb'))
    expect(pdf.bitmaps).toBe(0)
    expect(pdf.addresses).toBe(0)
    expect(pdf.fonts.map(({ name }) => name).toSorted()).toEqual(['Inter-Bold', 'Inter-Regular', 'Inter-SemiBold'])
    expect(pdf.fonts.filter(({ embedded }) => !embedded)).toEqual([])
  })

  test.each(['nb', 'en'] as const)('[R107] holds the text of every statement, note and measure, in %s', (language) => {
    const report = wholeReport()
    const { text } = readPdf(maker.make(report, language))
    const said = [
      ...samson.statements.map((statement) => statement.text[language] ?? ''),
      ...samson.fields.map(({ name }) => name[language] ?? ''),
      ...Object.values(report.talkNotes).flatMap((note) => note.split('\n')),
      ...report.measures.flatMap(({ text: what, owner }) => [what, owner ?? '']),
      ...Object.values(report.mandate ?? {}),
      report.wishes.introduction,
    ]
    expect(said.filter((one) => !text.includes(plain(one)))).toEqual([])
  })

  test('[R108] shows what people wrote as they wrote it, whatever it would mean to a machine', () => {
    const report = wholeReport()
    const hostile = HOSTILE.join(' ')
    const pdf = readPdf(
      maker.make(
        wholeReport({
          room: { ...report.room, title: HOSTILE[0] ?? '' },
          wishes: { introduction: HOSTILE.join('\n\n'), leftOut: [] },
          mandate: {
            why: hostile.slice(0, 600),
            decide: '',
            rest: HOSTILE[1] ?? '',
            time: '',
            answers: HOSTILE[3] ?? '',
          },
          talkNotes: { '1-1': hostile, '3-2': HOSTILE[2] ?? '' },
          measures: report.measures.map((measure) => ({
            ...measure,
            text: hostile,
            owner: '#include "x"',
            why: '=cmd',
          })),
          scorecard: {
            ...samson,
            statements: samson.statements.map((statement) =>
              statement.id === '1-1' ? { ...statement, text: { ...statement.text, nb: HOSTILE[3] ?? '' } } : statement,
            ),
          },
        }),
        'nb',
      ),
    )
    expect(pdf.ua).toBe('1')
    for (const sentence of HOSTILE.slice(0, 6)) expect(pdf.text).toContain(plain(sentence))
    // Arabic is set from right to left with shapes that join; the order on the page is another than in the text.
    expect(pdf.fonts.map(({ name }) => name)).toContain('DejaVuSansMono')
    expect([isRightToLeft('مرحبا: 1'), isRightToLeft('1. שלום'), isRightToLeft('Ja مرحبا')]).toEqual([
      true,
      true,
      false,
    ])
    expect(pdf.text).toContain('□')
    expect(pdf.title).toContain('#set page')
  })

  test('[R109] is the same file for the same report, and another day’s when something has been shown since', () => {
    const [one, two] = [maker.make(wholeReport(), 'nb'), new PdfMaker().make(wholeReport(), 'nb')]
    expect(one.equals(two)).toBe(true)
    expect(one.toString('latin1')).toContain('D:20270314')
  })

  test('[R110] of more than ten pages is made in under two seconds', () => {
    const began = performance.now()
    const pdf = readPdf(new PdfMaker().make(wholeReport(), 'nb'))
    // Thrice the promise: the machine that tests may be busy with other things.
    expect(performance.now() - began).toBeLessThan(6000)
    expect(pdf.pages).toBeGreaterThanOrEqual(10)
  })

  test('[R111] leaves out what the facilitator has left out, and is set where nothing has been shown', () => {
    const all = wholeReport()
    const without = readPdf(
      maker.make({ ...all, wishes: { introduction: '', leftOut: ['groups', 'fields', 'measures'] } }, 'en'),
    )
    expect(without.text).not.toContain(plain('The groups apart'))
    expect(without.text).not.toContain(plain('Field by field'))
    expect(without.text).toContain(plain('Agreed and seen differently'))
    const empty = readPdf(
      maker.make(
        wholeReport({ rounds: [], outcomes: {}, talked: [], talkNotes: {}, measures: [], earlier: [], mandate: null }),
        'nb',
      ),
    )
    expect(empty.text).toContain(plain('Ingen svar er vist ennå.'))
    expect(readPdf(maker.make(all, 'nb')).text).toContain(
      plain('1: De som deltar trodde De som arrangerer ville si 8.'),
    )
  })
})

describe('signs of a typeface', () => {
  test('[R108] a sign without a shape becomes one square, and a word no line can hold may be broken', () => {
    const signs = new Set([...'abc □-'].map((sign) => sign.codePointAt(0) ?? 0))
    expect(fitted('ab👩‍👩‍👧c', signs)).toEqual({ text: 'ab□c', missing: 1 })
    expect(
      fitted('a'.repeat(60), signs)
        .text.split('\u200B')
        .map((part) => part.length),
    ).toEqual([28, 28, 4])
    expect(fitted('a\u202Eb', signs)).toEqual({ text: 'ab', missing: 0 })
    expect(() => signsIn(Buffer.alloc(64))).toThrow('does not say')
  })
})
