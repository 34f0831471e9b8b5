/** Small, medium or large paper. */
import { ExpandIcon } from '@navikt/aksel-icons'
import { PaperSize } from '@samklang/shared/domain/note'
import { idsOf, toldText, writable, type Command } from './Command'

export const size: Command = {
  id: 'size',
  name: 'board.note.size',
  icon: ExpandIcon,
  on: 'notes',
  who: 'participant',
  group: 'look',
  fits: ({ chosen }) => writable(chosen).length > 0,
  asks: ({ chosen, say }) => ({
    size: {
      kind: 'one',
      name: 'board.note.size',
      options: PaperSize.options.map((one) => ({ value: one, text: say(`domain.size.${one}`) })),
      start: writable(chosen)[0]?.size ?? null,
    },
  }),
  run({ chosen, edits, say }, told) {
    const one = PaperSize.parse(toldText(told, 'size'))
    edits.change(idsOf(writable(chosen)), { size: one })
    return say('list.sized', { size: say(`domain.size.${one}`) })
  },
}
