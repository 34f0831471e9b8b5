/** Locks the whole board, the drawings or some zones for everybody but those who lead, or opens them again. */
import { PadlockLockedIcon } from '@navikt/aksel-icons'
import { isAnyLocked } from '@samklang/shared/domain/locks'
import { call } from '../api'
import { lockable, lockedWords, locksFrom, valuesOf } from '../locks/lockWords'
import { toldSome, type Command } from './Command'

export const lock: Command = {
  id: 'lock',
  name: 'locks.name',
  icon: PadlockLockedIcon,
  on: 'board',
  who: 'facilitator',
  group: 'lead',
  asks: ({ edits, say, language, session }) => ({
    what: {
      kind: 'some',
      name: 'locks.what',
      options: lockable(edits.board, say, language),
      start: valuesOf(session.locks),
    },
  }),
  async run({ room, edits, say, language }, told) {
    const locks = locksFrom(toldSome(told, 'what'))
    await call('setLocks', { params: { room }, body: locks })
    if (!isAnyLocked(locks)) return say('locks.opened')
    return say('locks.done', { what: lockedWords(locks, edits.board, say, language) })
  },
}
