/** The next act in words: what the button says, and where we are. */
import type { ReadScorecard } from '@samklang/shared/domain/readScorecard'
import { numberOf, type ScorecardShape } from '@samklang/shared/domain/scorecard'
import type { Round } from '@samklang/shared/domain/round'
import { isVoteRound } from '@samklang/shared/domain/vote'
import type { Say } from '@samklang/shared/text/say'
import type { SessionView, Turnout } from '@samklang/shared/wire/session'
import { selectionWords } from '@samklang/shared/results/itemWords'
import { currentRound, type NextAct } from './nextAct'

/** `closing` is the seconds left until the round is closed, where it is closing. */
export function primaryWords(next: NextAct, closing: number | null, scorecard: ScorecardShape, say: Say): string {
  switch (next.act) {
    case 'close':
    case 'show':
    case 'next':
    case 'profile':
    case 'measures':
    case 'open':
      return say(`lead.primary.${next.act}`)
    case 'choose':
    case 'open-drafted':
    case 'open-vote':
    case 'open-writing':
      return say('lead.primary.open')
    case 'reveal':
      return say('votes.writing.reveal')
    case 'show-again':
      return say('lead.primary.showAgain')
    case 'closing':
      return say('lead.primary.closing', { seconds: closing ?? 0 })
    case 'talk':
      return say('lead.primary.talk', { number: numberOf(scorecard, next.statement) ?? '' })
    case 'step':
      return next.at === 0 ? say('agenda.start') : say('agenda.next', { title: next.step.title })
    case 'agree':
      return say('lead.primary.agree', { score: next.proposal.score })
  }
}

/** Where we are, in one sentence. */
export function statusWords(next: NextAct, session: SessionView, scorecard: ReadScorecard, say: Say): string {
  const what = (round: Round) => selectionWords(round.selection, scorecard, say)
  switch (next.act) {
    case 'choose':
      return next.of === 'statements'
        ? say('lead.status.choose')
        : say(next.of === 'vote' ? 'votes.lead.choose' : 'votes.writing.need')
    case 'open-vote':
      return say('votes.lead.ready', { question: next.draft.question.trim() })
    case 'open-writing':
      return say('votes.writing.ready', { question: next.draft.question.trim() })
    case 'reveal':
      return session.focus.kind === 'ideas'
        ? say('votes.writing.open', { question: next.writing.question })
        : say('votes.writing.waits', { question: next.writing.question })
    case 'open':
      return say('lead.status.open', { what: selectionWords(next.picked.selection, scorecard, say) })
    case 'open-drafted':
      return say('lead.status.open', { what: what(next.round) })
    case 'close':
      if (isVoteRound(next.round)) return say('votes.lead.openNow', { question: next.round.selection.question })
      return say('lead.status.openRound', { what: what(next.round) })
    case 'closing':
      return say('lead.status.closing')
    case 'show':
      return say('lead.status.closed')
    case 'show-again':
      return say('lead.status.hidden')
    case 'agree':
      return say('lead.status.agree', {
        number: numberOf(scorecard, next.proposal.statement) ?? '',
        score: next.proposal.score,
      })
    case 'next':
      return here(session, scorecard, say) ?? upNext(next, scorecard, say)
    case 'talk':
      return here(session, scorecard, say) ?? say('lead.status.profileTalk')
    case 'step':
      return stepWords(next, session, say)
    case 'measures':
      return say('lead.status.measures')
    case 'profile':
      return here(session, scorecard, say) ?? say('lead.status.profile')
  }
}

/** How far a round has come: answers against people here, or joint scores against statements. */
export function progress(round: Round, session: SessionView, turnout: Turnout, say: Say): string {
  if (round.mode === 'together') {
    const done = Object.keys(session.joint[round.id] ?? {}).length
    return say('lead.status.together', { done, of: round.items.length })
  }
  const answered = turnout.answered[round.id] ?? 0
  // Whoever answered and left still counts among those who could.
  return say('lead.status.turnout', { answered, present: Math.max(answered, turnout.present) })
}

function here(session: SessionView, scorecard: ReadScorecard, say: Say): string | null {
  if (session.focus.kind === 'talk')
    return say('lead.status.talk', { number: numberOf(scorecard, session.focus.statement) ?? '' })
  const round = currentRound(session)
  if (round?.state === 'published')
    return say('lead.status.shown', { what: selectionWords(round.selection, scorecard, say) })
  return null
}

function upNext(next: Extract<NextAct, { act: 'next' }>, scorecard: ReadScorecard, say: Say): string {
  return say('lead.status.next', { what: selectionWords(next.selection, scorecard, say) })
}

function stepWords(next: Extract<NextAct, { act: 'step' }>, session: SessionView, say: Say): string {
  if (next.at === 0) return say('agenda.status.start', { title: next.step.title })
  const title = session.agenda?.steps[next.at - 1]?.title ?? ''
  return say('agenda.status.on', { at: next.at, of: next.of, title })
}
