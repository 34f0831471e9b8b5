/** The routes of a proposal and of how the talk about a statement ended. */
import { z } from 'zod'
import { ProposalId } from '../domain/ids'
import { Score } from '../domain/round'
import { StatementId } from '../domain/scorecard'
import { command, Done, get, put } from './route'

export const proposalRoutes = {
  propose: command(
    '/api/rooms/:room/proposals',
    'facilitator',
    z.object({ statement: StatementId, score: Score }),
    z.object({ proposal: ProposalId }),
  ),
  /** A new number is a new question: stances taken so far are cleared. */
  nudge: command('/api/rooms/:room/proposals/:proposal', 'facilitator', z.object({ score: Score }), Done, 'PATCH'),
  /** `score` is the number the person saw; another one now stands there: `proposal-moved`. Null takes it back. */
  stance: put(
    '/api/rooms/:room/proposals/:proposal/stance',
    'participant',
    z.object({ stance: z.enum(['lower', 'fine', 'higher']).nullable(), score: Score }),
    z.object({ stance: z.enum(['lower', 'fine', 'higher']).nullable() }),
  ),
  myStance: get(
    '/api/rooms/:room/proposals/:proposal/stance',
    'participant',
    z.object({ stance: z.enum(['lower', 'fine', 'higher']).nullable() }),
  ),
  endProposal: command(
    '/api/rooms/:room/proposals/:proposal/end',
    'facilitator',
    z.object({ outcome: z.enum(['agreed', 'differ', 'withdrawn']) }),
    Done,
  ),
  /** The group's word on a statement: an agreed score, seen differently, not relevant to us; null takes it back. */
  setOutcome: command(
    '/api/rooms/:room/outcomes/:statement',
    'facilitator',
    z.object({
      outcome: z
        .discriminatedUnion('kind', [
          z.object({ kind: z.literal('agreed'), score: Score }),
          z.object({ kind: z.literal('differ') }),
          z.object({ kind: z.literal('set-aside') }),
        ])
        .nullable(),
    }),
    Done,
  ),
} as const
