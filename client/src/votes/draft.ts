/** A vote that is being prepared and has not been opened. */
import type { NoteId } from '@samklang/shared/domain/ids'
import type { VoteMode } from '@samklang/shared/domain/mode'
import { MOST_NOTES } from '@samklang/shared/domain/vote'
import { kindOf, type Setup } from '@samklang/shared/domain/votes/kinds'
import type { Say } from '@samklang/shared/text/say'

/** Kinds that are about notes; a placement is about a template and a ranking about the values, and they are opened from there. */
export type NoteSetup = Exclude<Setup, { kind: 'placement' | 'ranking' }>

export interface VoteDraft {
  readonly question: string
  /** Has somebody written the question themselves? Until then it goes with the kind. */
  readonly asked: boolean
  readonly setup: NoteSetup
  readonly mode: VoteMode
  readonly notes: readonly NoteId[]
}

export function newDraft(mode: VoteMode, say: Say): VoteDraft {
  const setup: NoteSetup = { kind: 'dots', perPerson: 3, perNote: 2 }
  return { question: say('votes.lead.questionDots'), asked: false, setup, mode, notes: [] }
}

export function withKind(draft: VoteDraft, kind: NoteSetup['kind'], say: Say): VoteDraft {
  const question = say(kind === 'dots' ? 'votes.lead.questionDots' : 'votes.lead.questionConsent')
  const setup: NoteSetup = kind === 'dots' ? { kind, perPerson: 3, perNote: 2 } : { kind }
  return { ...draft, setup, question: draft.asked ? draft.question : question }
}

/** A note never takes more than one person has. */
export function withDots(draft: VoteDraft, perPerson: number, perNote: number): VoteDraft {
  return { ...draft, setup: { kind: 'dots', perPerson, perNote: Math.min(perNote, perPerson) } }
}

/** Can it be opened as it stands? */
export function isReady({ question, notes, setup }: VoteDraft): boolean {
  return question.trim() !== '' && notes.length >= kindOf(setup).fewest && notes.length <= MOST_NOTES
}
