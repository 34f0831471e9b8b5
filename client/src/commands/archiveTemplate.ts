/** Takes a model off the board; what was written in it is kept. */
import { ArchiveIcon } from '@navikt/aksel-icons'
import { call } from '../api'
import { askPlaced, nameOfPlaced, placedOn } from '../templates/placedOn'
import { toldText, type Command } from './Command'

export const archiveTemplate: Command = {
  id: 'archiveTemplate',
  name: 'templates.away',
  icon: ArchiveIcon,
  on: 'board',
  who: 'facilitator',
  group: 'lead',
  fits: (scene) => placedOn(scene, false).length > 0,
  asks: (scene) => ({ placed: askPlaced(scene, false) }),
  async run(scene, told) {
    const placed = toldText(told, 'placed')
    const name = nameOfPlaced(scene, placed)
    await call('archiveTemplate', { params: { room: scene.room, placed }, body: { archived: true } })
    return scene.say('templates.awayDone', { name })
  },
}
