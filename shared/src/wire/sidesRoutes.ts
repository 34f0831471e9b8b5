/** The routes of sides: made, chosen, met, shown. */
import { z } from 'zod'
import { SidesId } from '../domain/ids'
import { Answer } from '../domain/round'
import { StatementId } from '../domain/scorecard'
import { MOST_AT_SCREEN, MOST_SIDES, MOST_SIDE_STATEMENTS, SideAnswers, SideName } from '../domain/sides'
import { command, Done, get, Nothing, put } from './route'

/** The side one is in and what it has said so far; nobody of another side reads it until it is shown. */
export const SideSheet = z.object({
  side: z.number().int().nonnegative().nullable(),
  people: z.number().int(),
  /** What the side says of itself, and under each other side's number what it believes they will say. */
  answers: z.record(z.string(), SideAnswers),
})
export type SideSheet = z.infer<typeof SideSheet>

const SideNumber = z
  .number()
  .int()
  .min(0)
  .max(MOST_SIDES - 1)

export const sidesRoutes = {
  makeSides: command(
    '/api/rooms/:room/sides',
    'facilitator',
    z.object({
      names: z.array(SideName).min(2).max(MOST_SIDES),
      statements: z.array(StatementId).min(1).max(MOST_SIDE_STATEMENTS),
    }),
    z.object({ sides: SidesId }),
  ),
  openSides: command('/api/rooms/:room/sides/:sides/open', 'facilitator', Nothing, Done),
  showSides: command('/api/rooms/:room/sides/:sides/show', 'facilitator', Nothing, Done),
  cancelSides: command('/api/rooms/:room/sides/:sides/cancel', 'facilitator', Nothing, Done),
  mySide: get('/api/rooms/:room/sides/:sides/mine', 'participant', SideSheet),
  /** `people` is how many are at this screen. */
  chooseSide: put(
    '/api/rooms/:room/sides/:sides/mine',
    'participant',
    z.object({ side: SideNumber.nullable(), people: z.number().int().min(1).max(MOST_AT_SCREEN) }),
    SideSheet,
  ),
  saySide: put(
    '/api/rooms/:room/sides/:sides/answers',
    'participant',
    z.object({ about: SideNumber, statement: StatementId, answer: Answer.nullable() }),
    SideSheet,
  ),
} as const
