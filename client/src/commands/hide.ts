/** Takes notes off everybody's board, or shows them again; only whoever leads may, through the server. */
import { EyeSlashIcon } from '@navikt/aksel-icons'
import { call } from '../api'
import type { Command, Scene } from './Command'

const isHidden = ({ chosen }: Scene) => chosen.every((note) => note.hidden)

export const hide: Command = {
  id: 'hide',
  name: (scene) => (isHidden(scene) ? 'board.note.unhide' : 'board.note.hide'),
  icon: EyeSlashIcon,
  on: 'notes',
  who: 'facilitator',
  group: 'lead',
  async run(scene) {
    const hidden = !isHidden(scene)
    for (const { id } of scene.chosen) {
      await call(hidden ? 'hideNote' : 'unhideNote', { params: { room: scene.room, note: id }, body: {} })
    }
    return scene.say(hidden ? 'list.hidden' : 'list.unhidden')
  },
}
