/** Lets the question of a phase be; it is not asked again for this step. */
import { ForwardIcon } from '@navikt/aksel-icons'
import { openQuestion } from '@samklang/shared/domain/cycle'
import type { Command } from './Command'

export const skipPhase: Command = {
  id: 'skipPhase',
  name: 'cycle.skip',
  icon: ForwardIcon,
  on: 'note',
  who: 'participant',
  group: 'talk',
  fits: ({ chosen: [note] }) => note !== undefined && openQuestion(note, note.way) !== null,
  run({ chosen: [note], edits, say }) {
    const step = note && openQuestion(note, note.way)
    if (!note || !step) return null
    edits.answerStep(note.id, step.id, '')
    return say('cycle.skippedNow')
  },
}
