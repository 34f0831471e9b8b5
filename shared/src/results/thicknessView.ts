/** Where a group's work has been placed on a model in one assessment: by each, as far as it is shown, and together. */
import type { AssessmentId } from '../domain/ids'
import type { Language } from '../domain/language'
import { cellsOf, placementOf } from '../domain/placement'
import type { Round } from '../domain/round'
import { templateOf } from '../domain/template'
import { type NewPlace, placesOn, type ThicknessModel } from '../domain/thickness'
import type { NoteVote } from '../domain/vote'
import { placementItem } from '../domain/votes/placement'
import type { Say } from '../text/say'
import type { SessionView } from '../wire/session'

export interface ThicknessView {
  /** The placement that was shown last; null where none is. */
  readonly round: Round | null
  /** Is everybody placing the work just now? */
  readonly open: boolean
  readonly vote: NoteVote | null
  readonly place: NewPlace | null
}

/** What of a session is read here; a report is made from the same. */
export type Placed = Pick<SessionView, 'rounds' | 'votes' | 'places'>

export function thicknessView(session: Placed, assessment: AssessmentId, model: ThicknessModel): ThicknessView {
  const rounds = session.rounds.filter((round) => round.assessment === assessment && placesOn(model, round))
  const round = rounds.findLast((one) => one.state === 'published' && !one.hidden) ?? null
  const votes = session.votes.find((one) => one.round === round?.id)
  const vote = votes?.items[placementItem(model)] ?? null
  const said = session.places.find((one) => one.assessment === assessment && one.model === model)?.place ?? null
  return {
    round,
    open: rounds.some(({ state }) => state === 'open' || state === 'closed'),
    vote,
    place: said ?? jointPlace(model, round, vote),
  }
}

/** What a group has placed together is its place, until it says another. */
function jointPlace(model: ThicknessModel, round: Round | null, vote: NoteVote | null): NewPlace | null {
  if (round?.mode !== 'together' || vote?.state !== 'shown' || vote.result.kind !== 'placement') return null
  const { counts } = vote.result
  const cells = placementOf(model)?.cells.filter((_, at) => counts[at] === 1) ?? []
  return cells.length === 0 ? null : { kind: 'agreed', answer: cells.join('+') }
}

/** A cell as one says it: a zone by its name, a mark on the line by its number and what lies there. */
export function cellName(model: ThicknessModel, cell: string, language: Language, say: Say): string {
  const { zones } = templateOf(model)
  const zone = zones.find(({ id }) => id === cell)
  if (zone !== undefined) return zone.name[language]
  const of = placementOf(model)?.cells.length ?? 1
  const at = Number(cell)
  const near = zones[Math.min(zones.length - 1, Math.floor(((at - 1) * zones.length) / of))]
  return say('thickness.mark', { at, of, name: near?.name[language] ?? '' })
}

/** Cells of an answer as one says them. */
export function answerName(model: ThicknessModel, answer: string, language: Language, say: Say): string {
  const names = cellsOf(answer).map((cell) => cellName(model, cell, language, say))
  return new Intl.ListFormat(language).format(names)
}
