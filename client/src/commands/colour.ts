/** Another colour of paper, by name. */
import { PaletteIcon } from '@navikt/aksel-icons'
import { Colour } from '@samklang/shared/domain/note'
import { paperColour } from '../list/paper'
import { idsOf, toldText, writable, type Command } from './Command'

export const colour: Command = {
  id: 'colour',
  name: 'board.note.colour',
  icon: PaletteIcon,
  on: 'notes',
  who: 'participant',
  group: 'look',
  fits: ({ chosen }) => writable(chosen).length > 0,
  asks: ({ chosen, say }) => ({
    colour: {
      kind: 'one',
      name: 'board.note.colour',
      options: Colour.options.map((one) => ({
        value: one,
        text: say(`domain.colour.${one}`),
        colour: paperColour[one],
      })),
      start: writable(chosen)[0]?.colour ?? null,
    },
  }),
  run({ chosen, edits, say }, told) {
    const one = Colour.parse(toldText(told, 'colour'))
    edits.change(idsOf(writable(chosen)), { colour: one })
    return say('list.coloured', { colour: say(`domain.colour.${one}`) })
  },
}
