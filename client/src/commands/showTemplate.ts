/** Goes to a model that is on the board. */
import { EyeIcon } from '@navikt/aksel-icons'
import { askPlaced, nameOfPlaced, placedOn } from '../templates/placedOn'
import { toldText, type Command } from './Command'

export const showTemplate: Command = {
  id: 'showTemplate',
  name: 'templates.goTo',
  icon: EyeIcon,
  on: 'board',
  who: 'observer',
  group: 'look',
  fits: (scene) => placedOn(scene, false).length > 0,
  asks: (scene) => ({ placed: askPlaced(scene, false) }),
  run(scene, told) {
    const id = toldText(told, 'placed')
    scene.surface.showTemplate(id)
    return scene.say('templates.shown', { name: nameOfPlaced(scene, id) })
  },
}
