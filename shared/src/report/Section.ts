/** A part of a report: one file of `sections`, and one line in `sections.ts`. */
import type { SectionId } from '../domain/report'
import type { Block } from './Block'
import type { Reading } from './Reading'

export interface Section {
  readonly id: SectionId
  /** Its blocks, beginning with a heading of level 1; empty where there is nothing to tell, and then it is not there. */
  readonly blocks: (reading: Reading) => readonly Block[]
}
