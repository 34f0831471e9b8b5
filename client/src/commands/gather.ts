/** Asks everyone along to the board, where whoever leads is. */
import { PersonGroupIcon } from '@navikt/aksel-icons'
import { call } from '../api'
import type { Command } from './Command'

export const gather: Command = {
  id: 'gather',
  name: (scene) => (scene.chosen.length === 1 ? 'locks.gatherNote' : 'locks.gather'),
  icon: PersonGroupIcon,
  on: 'board',
  who: 'facilitator',
  group: 'lead',
  async run({ room, chosen, say }) {
    const [note] = chosen
    const focus = { kind: 'board' as const, ...(chosen.length === 1 && note && { note: note.id }) }
    await call('setFocus', { params: { room }, body: { focus, gather: true } })
    return say('locks.gatherDone')
  },
}
