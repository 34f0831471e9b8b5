/** Puts away every note of one phase at once; undo brings them back. */
import { EraserIcon } from '@navikt/aksel-icons'
import { Phase, phases } from '@samklang/shared/domain/phase'
import { isShown } from '@samklang/shared/domain/piles'
import { spotIn } from '../templates/spotIn'
import { idsOf, toldText, type Command } from './Command'

export const clear: Command = {
  id: 'clear',
  name: 'locks.clear',
  icon: EraserIcon,
  on: 'board',
  who: 'facilitator',
  group: 'lead',
  undoStands: true,
  asks: ({ say, session }) => ({
    phase: {
      kind: 'one',
      name: 'locks.clearWhich',
      options: phases.map((phase) => ({ value: phase, text: say(`domain.phase.${phase}`) })),
      start: session.phase,
    },
  }),
  run({ edits, notes, say }, told) {
    const phase = Phase.parse(toldText(told, 'phase'))
    const placed = edits.board.templates.all()
    // A published result is the server's word and stays.
    const away = notes.filter((note) => isShown(note) && note.kind !== 'result' && spotIn(note, placed) === phase)
    if (away.length === 0) return say('locks.clearNone', { phase: say(`domain.phase.${phase}`) })
    edits.change(idsOf(away), { archived: true })
    return say('locks.clearDone', { count: away.length, phase: say(`domain.phase.${phase}`) })
  },
}
