/** Asks everybody to place themselves on a model, each by themselves; what it came to is shown together. */
import { PersonGroupIcon } from '@navikt/aksel-icons'
import { exercisesIn } from '@samklang/shared/domain/placement'
import { defaultsOf } from '@samklang/shared/domain/situation'
import { allTemplates, TemplateId } from '@samklang/shared/domain/template'
import { call } from '../api'
import { toldText, type Command } from './Command'

const exercises = exercisesIn(allTemplates)

export const openPlacement: Command = {
  id: 'openPlacement',
  name: 'templates.placeYourselves',
  icon: PersonGroupIcon,
  on: 'board',
  who: 'facilitator',
  group: 'lead',
  asks: ({ edits, language }) => {
    const here = edits.board.templates.all().findLast(({ archived, template }) => !archived && isExercise(template))
    return {
      template: {
        kind: 'one',
        name: 'templates.which',
        options: exercises.map(({ id, name }) => ({ value: id, text: name[language] })),
        start: here?.template ?? exercises[0]?.id ?? null,
      },
    }
  },
  async run({ room, session, say, language }, told) {
    const template = TemplateId.parse(toldText(told, 'template'))
    const { mode } = defaultsOf(session.room.situation)
    const { round } = await call('openPlacement', { params: { room }, body: { template, mode } })
    await call('setFocus', { params: { room }, body: { focus: { kind: 'round', round: round.id }, gather: true } })
    const found = exercises.find(({ id }) => id === template)
    return say('templates.placing', { name: found?.name[language] ?? '' })
  },
}

function isExercise(template: TemplateId): boolean {
  return exercises.some(({ id }) => id === template)
}
