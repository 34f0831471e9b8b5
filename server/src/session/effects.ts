/** What follows a commit, done: pushes, closed sockets, alarms, cards on the board. */
import type { Effects } from '../actions/Act'
import type { LiveRooms } from '../live/LiveRooms'
import type { Cards } from './cards'
import type { Closings } from './closings'
import type { Releases } from './releases'
import type { TurnEnds } from './turnEnds'
import type { Versions } from './versions'

export function effectsOf({
  live,
  closings,
  cards,
  releases,
  turnEnds,
  versions,
}: {
  live: LiveRooms
  closings: Closings
  cards: Cards
  releases: Releases
  turnEnds: TurnEnds
  versions: Versions
}): Effects {
  return {
    sessionChanged: (room) => live.sessionChanged(room),
    turnoutChanged: (room) => live.turnoutChanged(room),
    seen: (room, who) => live.seen(room, who),
    personChanged: (person) => live.personChanged(person),
    closeSockets: (room, who, why) => live.closeSockets(room, who, why),
    closingBegan: (room, round, closesAt) => closings.set(room, round, closesAt),
    cardsDue: (round) => cards.settle(round),
    releaseDue: (room) => releases.settle(room),
    versionDue: (room, occasion) => versions.mark(room, occasion),
    turnDue: (room) => turnEnds.settle(room),
    secretsDestroyed: () => closings.forget(),
  }
}
