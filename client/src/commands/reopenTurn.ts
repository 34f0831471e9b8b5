/** Takes the end of the last turn back. */
import { ArrowUndoIcon } from '@navikt/aksel-icons'
import { call } from '../api'
import type { Command } from './Command'

export const reopenTurn: Command = {
  id: 'reopenTurn',
  name: 'cycle.reopen',
  icon: ArrowUndoIcon,
  on: 'board',
  who: 'facilitator',
  group: 'lead',
  fits: ({ session }) => session.turnsEnded.at(-1)?.number === session.turn - 1,
  async run({ room, session, say }) {
    const turn = session.turn - 1
    await call('reopenTurn', { params: { room }, body: { turn } })
    return say('cycle.reopenDone', { turn })
  },
}
