/** Moves notes to another phase; there they lie tidy. */
import { ArrowRightIcon } from '@navikt/aksel-icons'
import { Phase, phases } from '@samklang/shared/domain/phase'
import { phaseColour, phaseIcons } from '../theme/phases'
import { idsOf, toldText, type Command } from './Command'

export const move: Command = {
  id: 'move',
  name: 'board.note.move',
  icon: ArrowRightIcon,
  on: 'notes',
  who: 'participant',
  group: 'place',
  asks: ({ chosen, say }) => ({
    phase: {
      kind: 'one',
      name: 'board.note.moveTo',
      options: phases.map((phase) => ({
        value: phase,
        text: say(`domain.phase.${phase}`),
        colour: phaseColour[phase],
        icon: phaseIcons[phase],
      })),
      start: chosen.every((note) => note.phase === chosen[0]?.phase) ? (chosen[0]?.phase ?? null) : null,
    },
  }),
  run({ chosen, edits, say }, told) {
    const phase = Phase.parse(toldText(told, 'phase'))
    edits.change(idsOf(chosen), { phase })
    return say('list.moved', { phase: say(`domain.phase.${phase}`) })
  },
}
