/** Brings back a model that was taken off the board, with the notes that lie in it. */
import { ArrowUndoIcon } from '@navikt/aksel-icons'
import { call } from '../api'
import { askPlaced, nameOfPlaced, placedOn } from '../templates/placedOn'
import { toldText, type Command } from './Command'

export const restoreTemplate: Command = {
  id: 'restoreTemplate',
  name: 'templates.back',
  icon: ArrowUndoIcon,
  on: 'board',
  who: 'facilitator',
  group: 'lead',
  fits: (scene) => placedOn(scene, true).length > 0,
  asks: (scene) => ({ placed: askPlaced(scene, true) }),
  async run(scene, told) {
    const placed = toldText(told, 'placed')
    const name = nameOfPlaced(scene, placed)
    await call('archiveTemplate', { params: { room: scene.room, placed }, body: { archived: false } })
    scene.surface.showTemplate(placed)
    return scene.say('templates.backDone', { name })
  },
}
