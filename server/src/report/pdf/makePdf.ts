/** Sets a report with Typst: a tagged PDF/UA-1 file, or an error that says what could not be set. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'
import type { Report } from '@samklang/shared/domain/report'
import type { Language } from '@samklang/shared/domain/language'
import { readReport } from '@samklang/shared/report/Reading'
import { signsIn } from './letters'
import { paperOf } from './paper'
import { template } from './template'

const faces = ['400Regular', '600SemiBold', '700Bold'] as const

/** Holds what is the same for every report: the typefaces and the compiler. */
export class PdfMaker {
  private readonly compiler: NodeCompiler
  private readonly signs: ReadonlySet<number>

  constructor() {
    const { resolve } = createRequire(import.meta.url)
    const fonts = faces.map((face) => readFileSync(resolve(`@expo-google-fonts/inter/${face}/Inter_${face}.ttf`)))
    this.signs = fonts.map(signsIn).reduce((all, signs) => new Set([...all].filter((sign) => signs.has(sign))))
    // A folder that is not there: beside the template there is nothing it could read.
    const workspace = '/no-such-folder-samklang'
    this.compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }], workspace })
  }

  /** @throws Error with what Typst says where it cannot be set. */
  make(report: Report, language: Language): Buffer {
    const paper = paperOf(readReport(report, language), this.signs)
    const made = this.compiler.compile({ mainFileContent: template, inputs: { report: JSON.stringify(paper) } })
    const failed = made.takeError()
    if (failed !== null) throw new Error(`Typst: ${JSON.stringify(this.compiler.fetchDiagnostics(failed))}`)
    const warned = made.takeWarnings()
    // A typeface that is not there is only a warning, and the report would look like something else.
    if (warned !== null) throw new Error(`Typst warns: ${JSON.stringify(this.compiler.fetchDiagnostics(warned))}`)
    // reason: without an error there is a document.
    const pdf = this.compiler.pdf(made.result!, { pdfStandard: PdfStandard.UA_1 })
    this.compiler.evictCache(2)
    return pdf
  }
}
