/** Ends the turn of the cycle: what is finished stays in it, the rest goes on. */
import { ArrowsCirclepathIcon } from '@navikt/aksel-icons'
import { call } from '../api'
import type { Command } from './Command'

export const endTurn: Command = {
  id: 'endTurn',
  name: 'cycle.end',
  icon: ArrowsCirclepathIcon,
  on: 'board',
  who: 'facilitator',
  group: 'lead',
  async run({ room, session, say }) {
    const { turn } = session
    await call('endTurn', { params: { room }, body: { turn } })
    return say('cycle.endDone', { turn, next: turn + 1 })
  },
}
