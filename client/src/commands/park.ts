/** Puts notes in the parking lot that is laid out on the board. */
import { ParkingIcon } from '@navikt/aksel-icons'
import { zoneKey } from '@samklang/shared/domain/placedTemplate'
import { placedOn } from '../templates/placedOn'
import { idsOf, type Command, type Scene } from './Command'

const lotOn = (scene: Scene) => placedOn(scene, false).find(({ template }) => template === 'parking')

export const park: Command = {
  id: 'park',
  name: 'locks.park',
  icon: ParkingIcon,
  on: 'notes',
  who: 'participant',
  group: 'place',
  fits: (scene) => {
    const lot = lotOn(scene)
    return lot !== undefined && scene.chosen.some(({ zone }) => zone?.startsWith(`${lot.id}/`) !== true)
  },
  run(scene) {
    const lot = lotOn(scene)
    if (lot === undefined) return scene.say('locks.noParking')
    scene.edits.change(idsOf(scene.chosen), { zone: zoneKey(lot.id, 'parked') })
    return scene.say('locks.parkDone', { count: scene.chosen.length })
  },
}
