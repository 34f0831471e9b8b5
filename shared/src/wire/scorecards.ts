/** The routes of a room's scorecard: reading a version, and putting one of one's own in use. */
import { z } from 'zod'
import { Scorecard } from '../domain/scorecard'
import { command, get } from './route'

/** As the session names it. */
export const ScorecardName = z.string().min(1).max(100)

/** As whoever made it sends it; the server gives it id and version. */
export const OwnScorecard = Scorecard.omit({ id: true, version: true })

/** Bytes of a scorecard on its way. SAMSON takes 7 kB and some 9 kB more a language, twice that in other letters; texts as long as they may be, 180 kB a language. */
export const SCORECARD_BODY_LIMIT = 1024 * 1024

export const scorecardRoutes = {
  /** A version never changes: whoever has read it needs not ask again. */
  scorecard: get('/api/rooms/:room/scorecards/:scorecard', 'observer', Scorecard),
  /**
   * Before anything of the assessment has been opened. `base` is the version this one was made from; where another is
   * in use by now it is refused as `scorecard-changed`. Id and version are given by the server; SAMSON as it is puts
   * the product's own in use again.
   */
  setScorecard: {
    ...command(
      '/api/rooms/:room/scorecard',
      'facilitator',
      z.object({ base: ScorecardName, scorecard: OwnScorecard.nullable() }),
      z.object({ revision: z.number().int(), scorecard: ScorecardName }),
    ),
    limit: SCORECARD_BODY_LIMIT,
  },
} as const
