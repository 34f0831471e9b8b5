/** Everything of a room that people may read, as one JSON file: for whoever moves, keeps or hands it out. */
import { writeFile } from 'node:fs/promises'
import { boardOf } from '@samklang/shared/documents/board'
import { treeOf } from '@samklang/shared/documents/tree'
import type { RoomId } from '@samklang/shared/domain/ids'
import { isVoteRound } from '@samklang/shared/domain/vote'
import { found } from '../refused'
import { assessmentView, countsOf } from '../session/published'
import { sessionView } from '../session/view'
import type { Database } from '../storage/Database'
import { namedSheetsOf } from '../storage/namedAnswers'
import { roomOf } from '../storage/rooms'
import { openBoard } from './board'

/**
 * Rounds with their published results, of earlier assessments too, people by number and name, the notes as they are read, and the whole board as
 * plain values. What was answered under a name is in it as people in the room read it, by number; other answers, links
 * and passes are not.
 * @throws Refused 'room-not-found'
 */
export async function exportRoom(db: Database, room: RoomId, file: string, now: number): Promise<void> {
  const content = await db.transaction(async (tx) => {
    const session = await sessionView(tx, room)
    const people = await tx.all<{ number: number; name: string | null; sector: string | null }>(
      'SELECT number, name, sector FROM participant WHERE room = ? AND number IS NOT NULL ORDER BY number',
      [room],
    )
    const named = []
    const kept = found(await roomOf(tx, room), 'room-not-found')
    const counts = await countsOf(tx, kept)
    const assessments = []
    for (const { id } of session.assessments) assessments.push(await assessmentView(tx, kept, id, counts))
    for (const round of [...session.rounds.filter(isVoteRound), ...assessments.flatMap(({ rounds }) => rounds)]) {
      if (round.mode !== 'named' || round.state !== 'published' || round.hidden) continue
      const sheets = await namedSheetsOf(tx, round.id)
      named.push({ round: round.id, answers: sheets.map(({ number, answers }) => ({ number, answers })) })
    }
    const board = await openBoard(tx, room)
    const notes = board ? boardOf(board.doc).notes() : []
    return {
      format: 'samklang-room',
      version: 1,
      madeAt: now,
      session,
      assessments,
      people,
      named,
      notes,
      board: board && treeOf(board.doc),
    }
  })
  await writeFile(file, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 })
}
