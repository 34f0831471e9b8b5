/** What a vote came to in words, for a note, a row and a screen reader. */
import type { NoteVote } from '@samklang/shared/domain/vote'
import type { VoteResult } from '@samklang/shared/domain/votes/kinds'
import type { Say } from '@samklang/shared/text/say'

const SHORT = 48

/** The first words, to tell one note's buttons from another's. */
export function shortOf(text: string): string {
  const line = text.trim().split('\n')[0] ?? ''
  return line.length > SHORT ? `${line.slice(0, SHORT).trimEnd()}…` : line
}

/** One note's result as a sentence. */
export function resultWords(vote: NoteVote | undefined, say: Say): string {
  switch (vote?.state) {
    case 'shown':
      return shownWords(vote.result, say)
    case 'withheld':
      return say('votes.result.withheld', { threshold: vote.threshold })
    default:
      return say('votes.result.unanswered')
  }
}

function shownWords(result: VoteResult, say: Say): string {
  switch (result.kind) {
    case 'dots':
      return say('votes.result.dots', { dots: result.dots })
    case 'consent': {
      const { agree, concern, objection, review } = result
      const counted = `${say('votes.result.consent', { agree, concern, objection })}.`
      return review === null
        ? counted
        : `${counted} ${say('votes.result.review', { date: new Date(`${review}T12:00:00`) })}.`
    }
    case 'placement':
      return say('votes.result.voters', { count: result.n + result.dontKnow })
    case 'ranking':
      return ''
  }
}

/** As few words as fit on a note; null where there is nothing to say on it. */
export function badgeWords(vote: NoteVote | undefined, say: Say): string | null {
  if (vote?.state !== 'shown') return null
  const { result } = vote
  switch (result.kind) {
    case 'dots':
      return result.dots === 0 ? null : say('votes.badge.dots', { dots: result.dots })
    case 'consent': {
      const parts = [
        ...(result.objection > 0 ? [say('votes.badge.objection', { count: result.objection })] : []),
        ...(result.concern > 0 ? [say('votes.badge.concern', { count: result.concern })] : []),
      ]
      return parts.length > 0 ? parts.join(', ') : result.agree > 0 ? say('votes.badge.agreed') : null
    }
    case 'placement':
    case 'ranking':
      return null
  }
}
