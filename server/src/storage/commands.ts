/** Commands that have been done, so that one sent twice is done once and answered the same. */
import type { Tx } from './Database'

const HOUR = 3_600_000
/** Hours a reply is kept for a repeat; a client that has been away longer fetches the session instead. */
const KEPT_HOURS = 24

export interface DoneCommand {
  readonly content: string
  readonly reply: string
}

export async function commandOf(tx: Tx, id: string): Promise<DoneCommand | undefined> {
  return tx.get<DoneCommand>('SELECT content, reply FROM command WHERE id = ?', [id])
}

/** Only the hour is kept: minutes beside each other would be a list of who did what when. */
export async function keepCommand(tx: Tx, id: string, done: DoneCommand, now: number): Promise<void> {
  const hour = Math.floor(now / HOUR)
  await tx.run('DELETE FROM command WHERE hour < ?', [hour - KEPT_HOURS])
  // A board command commits in two steps: its repeat may have been between them.
  await tx.run('INSERT INTO command (id, content, reply, hour) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING', [
    id,
    done.content,
    done.reply,
    hour,
  ])
}
