/** Moves a model to the next free place in a direction; what is written in it comes along. */
import { ArrowsUpDownIcon } from '@navikt/aksel-icons'
import { nextFree, rectOf, towards, Towards } from '@samklang/shared/domain/placedTemplate'
import { call } from '../api'
import { askPlaced, nameOfPlaced, placedOn } from '../templates/placedOn'
import { toldText, type Command } from './Command'

export const moveTemplate: Command = {
  id: 'moveTemplate',
  name: 'templates.move',
  icon: ArrowsUpDownIcon,
  on: 'board',
  who: 'facilitator',
  group: 'lead',
  fits: (scene) => placedOn(scene, false).length > 0,
  asks: (scene) => ({
    placed: askPlaced(scene, false),
    to: {
      kind: 'one',
      name: 'templates.moveTo',
      options: towards.map((way) => ({ value: way, text: scene.say(`templates.towards.${way}`) })),
      start: 'right',
    },
  }),
  async run(scene, told) {
    const id = toldText(told, 'placed')
    const one = placedOn(scene, false).find((placed) => placed.id === id)
    if (one === undefined) return null
    const { takenOn } = await import('../templates/taken')
    const name = nameOfPlaced(scene, id)
    const pos = nextFree(rectOf(one), Towards.parse(toldText(told, 'to')), takenOn(document, scene.edits.board, id))
    const { placed } = await call('moveTemplate', { params: { room: scene.room, placed: id }, body: { pos } })
    scene.surface.showTemplate(id)
    const moved = placed.pos[0] !== one.pos[0] || placed.pos[1] !== one.pos[1]
    return scene.say(moved ? 'templates.moved' : 'templates.notMoved', { name })
  },
}
