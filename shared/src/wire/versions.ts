/** The routes of earlier versions, and of people whose writing waits. */
import { z } from 'zod'
import { VersionId } from '../domain/ids'
import { Note } from '../domain/note'
import { Pause } from '../domain/pause'
import { Differences, Version } from '../domain/version'
import { command, get } from './route'

const Nothing = z.object({}).strict()

export const versionRoutes = {
  /** Newest first. */
  versions: get('/api/rooms/:room/versions', 'facilitator', z.array(Version)),
  /** One of them, and how the board differs from it now. */
  version: get(
    '/api/rooms/:room/versions/:version',
    'facilitator',
    z.object({ version: Version, notes: z.array(Note), since: Differences }),
  ),
  /** Brings it back on top of what is there. `before` is the version that takes this back again. */
  restoreVersion: command(
    '/api/rooms/:room/versions/:version/restore',
    'facilitator',
    Nothing,
    z.object({
      before: VersionId,
      back: z.number().int().nonnegative(),
      away: z.number().int().nonnegative(),
      changed: z.number().int().nonnegative(),
    }),
  ),

  /** All of the room for whoever leads; one's own for everybody else. */
  pauses: get('/api/rooms/:room/pauses', 'participant', z.array(Pause)),
  /** It was meant: they go on. */
  liftPause: command('/api/rooms/:room/pauses/:person/lift', 'facilitator', Nothing, Nothing),
  /** Brings back exactly what was put away, and they go on; anyone for themselves. */
  bringBack: command(
    '/api/rooms/:room/pauses/:person/bring-back',
    'participant',
    Nothing,
    z.object({ back: z.number().int().nonnegative() }),
  ),
} as const
