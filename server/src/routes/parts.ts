/** The parts of an address: each read by its schema, each with its own way of not being there. */
import { TurnNumber } from '@samklang/shared/domain/cycle'
import {
  AssessmentId,
  NoteId,
  ParticipantId,
  ProposalId,
  RoomId,
  RoundId,
  SidesId,
  VersionId,
  WritingId,
} from '@samklang/shared/domain/ids'
import { PlacedId } from '@samklang/shared/domain/placedTemplate'
import type { Refusal } from '@samklang/shared/domain/refusal'
import { Role } from '@samklang/shared/domain/role'
import { StatementId } from '@samklang/shared/domain/scorecard'
import { ScorecardName } from '@samklang/shared/wire/scorecards'
import { z } from 'zod'
import type { Parts } from '../actions/Act'
import { Refused } from '../refused'

const partSchemas = {
  room: RoomId,
  round: RoundId,
  person: ParticipantId,
  role: Role,
  proposal: ProposalId,
  statement: StatementId,
  note: NoteId,
  version: VersionId,
  writing: WritingId,
  turn: z.coerce.number().pipe(TurnNumber),
  placed: PlacedId,
  scorecard: ScorecardName,
  assessment: AssessmentId,
  sides: SidesId,
}
const missing: Record<keyof typeof partSchemas, Refusal> = {
  room: 'room-not-found',
  round: 'round-not-found',
  person: 'not-found',
  role: 'not-found',
  proposal: 'proposal-not-found',
  statement: 'statement-unknown',
  note: 'note-not-found',
  version: 'version-not-found',
  writing: 'writing-not-open',
  turn: 'not-found',
  placed: 'not-found',
  scorecard: 'scorecard-not-found',
  assessment: 'assessment-not-found',
  sides: 'sides-not-found',
}

/** @throws Refused with the reason of the first part that cannot be an id of its kind. */
export function partsOf(given: Readonly<Record<string, string>>): Partial<Parts> {
  const parts: Record<string, string | number> = {}
  for (const [name, schema] of Object.entries(partSchemas)) {
    const text = given[name]
    if (text === undefined) continue
    const parsed = schema.safeParse(text)
    if (!parsed.success) throw new Refused(missing[name as keyof typeof partSchemas])
    parts[name] = parsed.data
  }
  return parts
}
