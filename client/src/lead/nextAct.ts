/** The next sensible act of whoever leads: Open, Close, Show, Talk about, Next. Pure, so that the button never guesses. */
import { stepAfter, stepNow, type ShownStep } from '@samklang/shared/domain/agenda'
import type { Mode, Round, Selection } from '@samklang/shared/domain/round'
import type { ItemId, ScorecardShape, StatementId } from '@samklang/shared/domain/scorecard'
import type { SessionView, Writing } from '@samklang/shared/wire/session'
import { isReady, type VoteDraft } from '../votes/draft'
import type { WritingDraft } from '../writing/WritingPick'
import { planOf } from '@samklang/shared/results/planOf'
import { toTalkAbout } from './toTalkAbout'

/** What has been chosen in the rail, and not been opened yet. */
export interface Picked {
  readonly selection: Selection
  readonly mode: Mode
  /** When it closes by itself, in milliseconds since 1970; left out where somebody closes it. */
  readonly until?: number
}

/** What is being prepared that is no selection of the scorecard. */
export type Prepared =
  | { readonly kind: 'vote'; readonly draft: VoteDraft }
  | { readonly kind: 'writing'; readonly draft: WritingDraft }

type Proposal = NonNullable<SessionView['proposal']>

export type NextAct =
  /** Something has to be chosen first. */
  | { readonly act: 'choose'; readonly of: 'statements' | 'vote' | 'writing' }
  | { readonly act: 'open'; readonly picked: Picked }
  | { readonly act: 'open-vote'; readonly draft: VoteDraft }
  | { readonly act: 'open-writing'; readonly draft: WritingDraft }
  /** The private writing that is open is put on the board. */
  | { readonly act: 'reveal'; readonly writing: Writing }
  | { readonly act: 'open-drafted' | 'close' | 'show' | 'show-again'; readonly round: Round }
  /** Closing has begun; until `closesAt` it can be undone, and there is nothing else to do. */
  | { readonly act: 'closing'; readonly round: Round; readonly closesAt: number }
  | { readonly act: 'talk'; readonly statement: StatementId }
  | { readonly act: 'agree'; readonly proposal: Proposal }
  | { readonly act: 'next'; readonly selection: Selection }
  | { readonly act: 'profile' | 'measures' }
  /** The agenda goes on; `at` of `of` is the step that is on, 0 before the first. */
  | { readonly act: 'step'; readonly step: ShownStep; readonly at: number; readonly of: number }

/** A choice in the rail goes first; then what is on the screens is brought to its end; then what has waited longest. */
export function nextAct(
  session: SessionView,
  scorecard: ScorecardShape,
  picked: Picked | null,
  prepared: Prepared | null = null,
): NextAct {
  if (picked !== null) return isEmpty(picked.selection) ? { act: 'choose', of: 'statements' } : { act: 'open', picked }
  if (prepared !== null) return openPrepared(prepared)
  if (session.proposal !== null) return { act: 'agree', proposal: session.proposal }
  const { open: writing } = session.writing
  if (writing !== null && session.focus.kind === 'ideas') return { act: 'reveal', writing }
  const current = currentRound(session)
  return (
    toLookAt(session, scorecard) ??
    (current && actOn(session, scorecard, current)) ??
    waiting(session, scorecard) ??
    followed(session, scorecard) ??
    afterwards(session, scorecard)
  )
}

/** A step that looks at the profile begins by closing what was answered at home. */
function toLookAt(session: SessionView, scorecard: ScorecardShape): NextAct | null {
  const { agenda, rounds } = session
  if (agenda === null || stepNow(agenda.steps, agenda.meeting)?.does.kind !== 'profile') return null
  const open = rounds.find((round) => round.state === 'open' && round.selection.kind !== 'vote')
  return open === undefined ? null : actOn(session, scorecard, open)
}

/** Where there is an agenda it says what comes next; a step for talking lasts as long as there is something to talk about. */
function followed(session: SessionView, scorecard: ScorecardShape): NextAct | null {
  const { agenda } = session
  if (agenda === null || (agenda.meeting !== null && agenda.meeting.endedAt !== null)) return null
  const now = stepNow(agenda.steps, agenda.meeting)
  if (now?.does.kind === 'talk') {
    const left = planOf(session, scorecard).talks.find(({ talked }) => !talked)
    if (left !== undefined) return { act: 'talk', statement: left.statement }
  }
  const step = stepAfter(agenda.steps, agenda.meeting)
  const at = now === undefined ? 0 : agenda.steps.indexOf(now) + 1
  return step === undefined ? { act: 'measures' } : { act: 'step', step, at, of: agenda.steps.length }
}

/** The round that goes with what everyone is on; null on ideas, a break and the like. */
export function currentRound(session: SessionView): Round | null {
  const { focus, rounds } = session
  if (focus.kind === 'round' || focus.kind === 'result') return rounds.find(({ id }) => id === focus.round) ?? null
  if (focus.kind === 'talk') return shownRoundOf(session, focus.statement)
  return null
}

/** The last published round, not taken down, that asked about the item. */
export function shownRoundOf(session: SessionView, item: ItemId): Round | null {
  const shown = session.rounds.filter((round) => round.state === 'published' && !round.hidden)
  return shown.findLast(({ items }) => items.includes(item)) ?? null
}

/** What would be asked next: the values first, then the fields in their order; null when all has been asked. */
export function suggestion(session: SessionView, scorecard: ScorecardShape): Selection | null {
  const asked = new Set(session.rounds.filter(({ state }) => state !== 'cancelled').flatMap(({ items }) => items))
  if (!scorecard.values.some(({ id }) => asked.has(`weight-${id}`))) return { kind: 'weights' }
  const next = scorecard.fields.find(
    ({ id }) => !scorecard.statements.some((one) => one.field === id && asked.has(one.id)),
  )
  return next === undefined ? null : { kind: 'field', field: next.id }
}

function actOn(session: SessionView, scorecard: ScorecardShape, round: Round): NextAct | null {
  switch (round.state) {
    case 'drafted':
      return { act: 'open-drafted', round }
    case 'open':
      return round.closesAt === null ? { act: 'close', round } : { act: 'closing', round, closesAt: round.closesAt }
    case 'closed':
      return { act: 'show', round }
    case 'published': {
      if (round.hidden) return { act: 'show-again', round }
      const [statement] = toTalkAbout(session, scorecard, round)
      return statement === undefined ? null : { act: 'talk', statement }
    }
    case 'cancelled':
      return null
  }
}

/** Rounds that wait for an end somewhere else. One for a whole scorecard may stay open at home for days. */
function waiting(session: SessionView, scorecard: ScorecardShape): NextAct | null {
  const closed = session.rounds.find(({ state }) => state === 'closed')
  if (closed) return { act: 'show', round: closed }
  const open = session.rounds.find(
    (round) => round.state === 'open' && round.selection.kind !== 'all' && round.until === undefined,
  )
  if (open) return actOn(session, scorecard, open)
  const { open: writing } = session.writing
  return writing === null ? null : { act: 'reveal', writing }
}

function openPrepared(prepared: Prepared): NextAct {
  if (prepared.kind === 'vote') {
    return isReady(prepared.draft) ? { act: 'open-vote', draft: prepared.draft } : { act: 'choose', of: 'vote' }
  }
  const { draft } = prepared
  return draft.question.trim() === '' ? { act: 'choose', of: 'writing' } : { act: 'open-writing', draft }
}

function afterwards(session: SessionView, scorecard: ScorecardShape): NextAct {
  const selection = suggestion(session, scorecard)
  if (selection !== null) return { act: 'next', selection }
  if (session.focus.kind !== 'profile') return { act: 'profile' }
  // On the profile already: what it proposes is talked about, and then who does what.
  const left = planOf(session, scorecard).talks.find(({ talked }) => !talked)
  return left === undefined ? { act: 'measures' } : { act: 'talk', statement: left.statement }
}

function isEmpty(selection: Selection): boolean {
  return selection.kind === 'chosen' && selection.items.length === 0
}
