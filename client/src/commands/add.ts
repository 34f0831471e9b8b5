/** Puts a new note on the board. */
import { LightBulbIcon } from '@navikt/aksel-icons'
import { NOTE_TEXT_MAX } from '@samklang/shared/domain/note'
import { Phase, phases } from '@samklang/shared/domain/phase'
import { toldText, type Command } from './Command'

export const add: Command = {
  id: 'add',
  name: 'board.add.name',
  icon: LightBulbIcon,
  on: 'board',
  who: 'participant',
  group: 'write',
  asks: ({ session, say }) => ({
    text: { kind: 'text', name: 'list.what', most: NOTE_TEXT_MAX, lines: 3, needed: true, start: '' },
    kind: {
      kind: 'one',
      name: 'list.kind',
      options: (['idea', 'measure'] as const).map((kind) => ({ value: kind, text: say(`domain.kind.${kind}`) })),
      start: 'idea',
    },
    phase: {
      kind: 'one',
      name: 'list.phase',
      options: phases.map((phase) => ({ value: phase, text: say(`domain.phase.${phase}`) })),
      start: session.phase,
    },
  }),
  run({ edits, author, say }, told) {
    const phase = Phase.parse(toldText(told, 'phase'))
    const kind = toldText(told, 'kind') === 'measure' ? 'measure' : 'idea'
    edits.undo.pause()
    edits.add({ kind, phase, author, text: toldText(told, 'text').trim() })
    return say('list.posted', { phase: say(`domain.phase.${phase}`) })
  },
}
