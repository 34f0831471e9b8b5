/** Every part of a report in the order it is read; a new one is a file beside these and a line here. */
import type { Block } from './Block'
import type { Reading } from './Reading'
import type { Section } from './Section'
import { agreements } from './sections/agreements'
import { changes } from './sections/changes'
import { fields } from './sections/fields'
import { frontBlocks } from './sections/front'
import { groups } from './sections/groups'
import { measures } from './sections/measures'
import { profile } from './sections/profile'
import { sides } from './sections/sides'
import { summary } from './sections/summary'
import { thickness } from './sections/thickness'
import { turnout } from './sections/turnout'
import { values } from './sections/values'

export const sections: readonly Section[] = [
  summary,
  profile,
  values,
  fields,
  groups,
  sides,
  thickness,
  agreements,
  measures,
  changes,
  turnout,
]

/** The front page, then every section that is wanted and has something to tell. */
export function reportBlocks(reading: Reading): readonly (readonly Block[])[] {
  const { leftOut } = reading.report.wishes
  const told = sections.filter(({ id }) => !leftOut.includes(id)).map(({ blocks }) => blocks(reading))
  return [frontBlocks(reading), ...told.filter((blocks) => blocks.length > 0)]
}

/** The sections that would have something to tell, to choose from. */
export function toldSections(reading: Reading): Section[] {
  return sections.filter(({ blocks }) => blocks(reading).length > 0)
}
