/** On the profile: every time sides have shown each other in this assessment, the last one first. */
import { useRoomSession } from '../session/RoomSession'
import { shownSides } from './currentSides'
import { SidesSection } from './SidesResult'

export function ShownSides() {
  const { session } = useRoomSession()
  return shownSides(session)
    .toReversed()
    .map((sides) => <SidesSection key={sides.id} sides={sides} />)
}
