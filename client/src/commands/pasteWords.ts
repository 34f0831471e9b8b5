/** The words for phases, colours, tags and kinds in every language: a table may come from anywhere. */
import { Language } from '@samklang/shared/domain/language'
import { Colour, NoteTag } from '@samklang/shared/domain/note'
import { MeasureStatus, phases } from '@samklang/shared/domain/phase'
import type { Words } from '@samklang/shared/files/pasted'
import { sayIn } from '@samklang/shared/text/say'

export function pasteWords(): Words {
  const speakers = Language.options.map(sayIn)
  const named = <T extends string>(all: readonly T[], nameOf: (say: (typeof speakers)[number], one: T) => string) =>
    new Map(
      all.flatMap((one) => [
        [one.toLowerCase(), one] as const,
        ...speakers.map((say) => [nameOf(say, one).toLowerCase(), one] as const),
      ]),
    )
  return {
    kind: named(['idea', 'measure'] as const, (say, one) => say(`domain.kind.${one}`)),
    phase: new Map([
      ...named(phases, (say, one) => say(`domain.phase.${one}`)),
      ...named(phases, (say, one) => say(`domain.phaseEnglish.${one}`)),
    ]),
    colour: named(Colour.options, (say, one) => say(`domain.colour.${one}`)),
    status: named(MeasureStatus.options, (say, one) => say(`domain.status.${one}`)),
    tag: named(NoteTag.options, (say, one) => say(`domain.tag.${one}`)),
  }
}
