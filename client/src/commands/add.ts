/** Puts a new note on the board. */
import { LightBulbIcon } from '@navikt/aksel-icons'
import { NOTE_TEXT_MAX } from '@samklang/shared/domain/note'
import { Phase, phases } from '@samklang/shared/domain/phase'
import { zonesOn } from '../templates/zonesOn'
import { type Command, type Scene, type Told, toldText } from './Command'

export const add: Command = {
  id: 'add',
  name: 'board.add.name',
  icon: LightBulbIcon,
  on: 'board',
  who: 'participant',
  group: 'write',
  asks: (scene) => ({
    text: { kind: 'text', name: 'list.what', most: NOTE_TEXT_MAX, lines: 3, needed: true, start: '' },
    kind: {
      kind: 'one',
      name: 'list.kind',
      options: (['idea', 'measure'] as const).map((kind) => ({ value: kind, text: scene.say(`domain.kind.${kind}`) })),
      start: 'idea',
    },
    phase: {
      kind: 'one',
      name: 'list.phase',
      options: [
        ...phases.map((phase) => ({ value: phase, text: scene.say(`domain.phase.${phase}`) })),
        ...zonesOn(scene).map(({ key, text }) => ({ value: key, text })),
      ],
      start: scene.session.phase,
    },
  }),
  whyNot: (scene, told) => (scene.edits.mayTouch(placeOf(scene, told)) ? null : scene.say('locks.here')),
  run(scene, told) {
    const { edits, author, say } = scene
    const zone = zonesOn(scene).find(({ key }) => key === toldText(told, 'phase'))
    const { phase } = placeOf(scene, told)
    const kind = toldText(told, 'kind') === 'measure' ? 'measure' : 'idea'
    edits.undo.pause()
    edits.add({ kind, phase, zone: zone?.key ?? null, author, text: toldText(told, 'text').trim() })
    return say('list.posted', { phase: zone?.text ?? say(`domain.phase.${phase}`) })
  },
}

/** Where it will lie: in a phase, or in a zone of a model. */
function placeOf(scene: Scene, told: Told): { phase: Phase; zone: string | null } {
  const chosen = toldText(told, 'phase')
  const isZone = zonesOn(scene).some(({ key }) => key === chosen)
  return isZone ? { phase: scene.session.phase, zone: chosen } : { phase: Phase.parse(chosen), zone: null }
}
