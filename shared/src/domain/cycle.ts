/** How notes travel round the cycle: their way through the phases, what they end in, and what a turn leaves behind. */
import { z } from 'zod'
import type { Note } from './note'
import { Phase } from './phase'

/** Most characters in an answer to a phase's question, and in why a measure was put aside. */
export const SAID_MAX = 600
/** Most turns a room goes through: one a week for nearly twenty years. */
export const TURNS_MAX = 999

const StepId = z.string().regex(/^[A-Za-z0-9_-]{8,40}$/)
export const TurnNumber = z.number().int().min(1).max(TURNS_MAX)

/** One move of a note to a phase. `from` and `to` are alike where a turn ended and it was carried into the next. */
export const Step = z.object({
  id: StepId,
  at: z.number().int().nonnegative(),
  from: Phase,
  to: Phase,
  /** The turn it was made in. */
  turn: TurnNumber,
})
export type Step = z.infer<typeof Step>

/** An answer to the question of a phase; empty when somebody chose to skip it. */
export const PhaseAnswer = z.object({
  id: StepId,
  at: z.number().int().nonnegative(),
  /** The step it answers. */
  step: StepId,
  text: z.string().max(SAID_MAX),
})
export type PhaseAnswer = z.infer<typeof PhaseAnswer>

/** A note's whole way: every step, oldest first, with what was answered on entering. */
export const Way = z.object({ steps: z.array(Step.extend({ answers: z.array(z.string()), skipped: z.boolean() })) })
export type Way = z.infer<typeof Way>

/** Puts steps and answers together, in the same order on every device. */
export function wayFrom(steps: readonly Step[], answers: readonly PhaseAnswer[]): Way {
  return {
    steps: steps.toSorted(byTime).map((step) => {
      const given = answers.filter((answer) => answer.step === step.id).toSorted(byTime)
      const texts = given.flatMap(({ text }) => (text === '' ? [] : [text]))
      return { ...step, answers: texts, skipped: texts.length === 0 && given.length > 0 }
    }),
  }
}

function byTime(a: { at: number; id: string }, b: { at: number; id: string }): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1)
}

/** The step whose question waits for an answer: the last one, into the phase the measure is in, neither answered nor skipped. */
export function openQuestion(note: Pick<Note, 'kind' | 'phase' | 'status' | 'ended'>, way: Way): Step | null {
  const last = way.steps.at(-1)
  if (note.kind !== 'measure' || note.ended !== null || isFinished(note) || !last) return null
  const asks = last.to === note.phase && last.from !== last.to
  return asks && last.answers.length === 0 && !last.skipped ? last : null
}

/** Done and put aside are ends; everything else goes on. */
export function isFinished({ status }: Pick<Note, 'status'>): boolean {
  return status === 'done' || status === 'put-aside'
}

/**
 * What becomes of a note when a turn is closed: it ends there, or is carried into the next. Measures that are done or
 * put aside end, and so do the cards of results, which tell of that turn. What was put away before stays where it lies.
 */
export function atTurnsEnd(note: Pick<Note, 'kind' | 'status' | 'archived' | 'ended'>): 'ends' | 'carried' | 'stays' {
  if (note.archived || note.ended !== null) return 'stays'
  if (note.kind === 'result') return 'ends'
  return note.kind === 'measure' && isFinished(note) ? 'ends' : 'carried'
}

/** What there is to look back at in a turn. */
export interface TurnPicture {
  readonly number: number
  /** Ended in it, in the order given. */
  readonly ended: readonly Note[]
  /** Carried from it into the next. */
  readonly carried: number
}

/** Every earlier turn and the one that goes on, oldest first. Hidden notes are nobody's to see. */
export function turnsOf(notes: readonly Note[], now: number): TurnPicture[] {
  return Array.from({ length: now }, (_, at) => {
    const number = at + 1
    const seen = notes.filter((note) => !note.hidden && !note.archived)
    const ended = seen.filter((note) => note.ended === number)
    // What lives on, or ended later, and was made before this turn was over has gone through it.
    return { number, ended, carried: seen.filter((note) => wasCarriedFrom(note, number)).length }
  })
}

function wasCarriedFrom(note: Note, turn: number): boolean {
  return note.way.steps.some((step) => step.from === step.to && step.turn === turn)
}
