/** The thread in which files of reports are made: one after the other, so that nobody's typing waits for Typst. */
import { parentPort } from 'node:worker_threads'
import { makeDocx } from './docx/makeDocx'
import type { FileAsked, FileMade } from './ReportMaker'
import { PdfMaker } from './pdf/makePdf'

let pdf: PdfMaker | null = null

async function make({ kind, report, language }: FileAsked): Promise<Uint8Array> {
  if (kind === 'docx') return makeDocx(report, language)
  pdf ??= new PdfMaker()
  return pdf.make(report, language)
}

// reason: this file is only ever run as a worker, where there is a parent.
const port = parentPort!
port.on('message', (asked: FileAsked) => {
  make(asked)
    .then((bytes): FileMade => ({ done: true, bytes }))
    .catch((error: unknown): FileMade => ({ done: false, problem: error instanceof Error ? error.message : 'unknown' }))
    .then((made) => port.postMessage(made))
    .catch(() => process.exit(1))
})
