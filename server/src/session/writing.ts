/** Private writing as everyone in the room sees it: the question, and what was last shown; what waits is only counted. */
import type { RoomId } from '@samklang/shared/domain/ids'
import type { SessionView, Turnout } from '@samklang/shared/wire/session'
import type { Tx } from '../storage/Database'
import type { Room } from '../storage/rooms'
import { countWaiting, outside } from '../storage/waiting'
import { releaseOf, writingsNow, type KeptWriting } from '../storage/writings'

export async function writingView(tx: Tx, room: Room): Promise<SessionView['writing']> {
  const { open, shown } = await writingsNow(tx, room.id)
  const release = shown && (await releaseOf(tx, room.id, shown.id))
  return {
    open: open ? said(open) : null,
    shown: shown && release ? { ...said(shown), ideas: release.notes.length, hidden: release.hidden } : null,
    release: room.release,
  }
}

const said = ({ id, question, phase, field }: KeptWriting) => ({ id, question, phase, field })

/** `release`: the room's number of the release that ideas outside any writing wait for. */
export async function waitingView(tx: Tx, room: RoomId, release: number): Promise<Turnout['waiting']> {
  const { open } = await writingsNow(tx, room)
  return {
    writing: open ? await countWaiting(tx, room, open.id) : null,
    outside: await countWaiting(tx, room, outside(release)),
  }
}
