/** Asks everyone along to the board, where whoever leads is. */
import { PersonGroupIcon } from '@navikt/aksel-icons'
import { call } from '../api'
import type { Command } from './Command'

export const gather: Command = {
  id: 'gather',
  name: 'locks.gather',
  icon: PersonGroupIcon,
  on: 'board',
  who: 'facilitator',
  group: 'lead',
  async run({ room, say }) {
    await call('setFocus', { params: { room }, body: { focus: { kind: 'board' }, gather: true } })
    return say('locks.gatherDone')
  },
}

/** Everyone sees this note, wherever they are. */
export const gatherNote: Command = {
  id: 'gatherNote',
  name: 'locks.gatherNote',
  icon: PersonGroupIcon,
  on: 'note',
  who: 'facilitator',
  group: 'lead',
  async run({ room, chosen, say }) {
    const [note] = chosen
    if (note === undefined) return null
    await call('setFocus', { params: { room }, body: { focus: { kind: 'board', note: note.id }, gather: true } })
    return say('locks.gatherDone')
  },
}
