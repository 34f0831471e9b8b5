/** Answers the one question that a phase asks of a measure on entering it, or, with nothing, lets it be. */
import { ChatIcon } from '@navikt/aksel-icons'
import { openQuestion, SAID_MAX } from '@samklang/shared/domain/cycle'
import { toldText, type Command, type Scene } from './Command'

const waiting = ({ chosen: [note] }: Scene) => (note ? openQuestion(note, note.way) : null)

export const answerPhase: Command = {
  id: 'answerPhase',
  name: 'cycle.answerName',
  icon: ChatIcon,
  on: 'note',
  who: 'participant',
  group: 'talk',
  fits: (scene) => waiting(scene) !== null,
  asks: ({ chosen: [note] }) => ({
    answer: {
      kind: 'text',
      name: `domain.phaseQuestion.${note?.phase ?? 'map'}`,
      most: SAID_MAX,
      lines: 3,
      needed: false,
      start: '',
    },
  }),
  run(scene, told) {
    const step = waiting(scene)
    const [note] = scene.chosen
    const answer = toldText(told, 'answer').trim()
    if (!note || !step) return null
    scene.edits.answerStep(note.id, step.id, answer)
    return scene.say(answer === '' ? 'cycle.skippedNow' : 'cycle.answered')
  },
}
