/** Moves notes to another phase, or into a zone of a template that is placed; there they lie tidy. */
import { ArrowRightIcon } from '@navikt/aksel-icons'
import { Phase, phases } from '@samklang/shared/domain/phase'
import { phaseColour, phaseIcons } from '../theme/phases'
import { zoneOfNote, zonesOn } from '../templates/zonesOn'
import { idsOf, toldText, type Command } from './Command'

export const move: Command = {
  id: 'move',
  name: 'board.note.move',
  icon: ArrowRightIcon,
  on: 'notes',
  who: 'participant',
  group: 'place',
  asks: (scene) => {
    const where = new Set(scene.chosen.map((note) => zoneOfNote(scene, note)?.key ?? note.phase))
    const [first] = where
    return {
      to: {
        kind: 'one',
        name: 'board.note.moveTo',
        options: [
          ...phases.map((phase) => ({
            value: phase,
            text: scene.say(`domain.phase.${phase}`),
            colour: phaseColour[phase],
            icon: phaseIcons[phase],
          })),
          ...zonesOn(scene).map(({ key, text, tone }) => ({ value: key, text, colour: tone })),
        ],
        start: where.size === 1 ? (first ?? null) : null,
      },
    }
  },
  run(scene, told) {
    const { chosen, edits, say } = scene
    const to = toldText(told, 'to')
    const zone = zonesOn(scene).find(({ key }) => key === to)
    if (zone) {
      edits.change(idsOf(chosen), { zone: zone.key })
      return say('list.moved', { phase: zone.text })
    }
    const phase = Phase.parse(to)
    edits.change(idsOf(chosen), { phase, zone: null })
    return say('list.moved', { phase: say(`domain.phase.${phase}`) })
  },
}
