/** English: the way of a measure through the phases, turns of the cycle, and what each taught. */
import type { cycle as nb } from '../nb/cycle'
import type { Shape } from '../shape'

export const cycle: Shape<typeof nb> = {
  way: 'The way through the phases',
  step: '{date, date, medium}: from “{from}” to “{to}”',
  carried: '{date, date, medium}: carried from turn {turn} to turn {next}',
  skipped: 'The question was skipped.',
  answer: 'Answer',
  answerName: 'Answer the question of the phase',
  answerKeep: 'Keep the answer',
  answered: 'The answer is kept with the measure.',
  skip: 'Skip',
  skippedNow: 'Skipped.',
  why: 'Why was it put aside?',
  whyShown: 'Put aside because: {why}',
  turns: 'The turns',
  turn: 'Turn {turn}',
  turnNow: 'Turn {turn}, the one you are in now',
  turnWas: 'Turn {turn}, ended {date, date, medium}',
  choose: 'Which turn would you like to see?',
  count:
    '{ended, plural, =0 {nothing ended} one {# ended} other {# ended}}, {carried, plural, =0 {no measures carried on} one {# measure carried on} other {# measures carried on}}',
  goesOn: '{count, plural, =0 {No notes yet.} one {# note is in it now.} other {# notes are in it now.}}',
  readOnly: 'This is how it stood when the turn was over. Nothing can be changed here.',
  emptyTurn: 'Nothing ended in this turn.',
  hinge: 'What did we do, what did we learn?',
  hingeHint: 'Write together. It stays with the turn.',
  hingeNone: 'Nobody has written anything about this turn.',
  hingeBegin: 'Write what you have learned',
  end: 'End the turn',
  endAsk: 'End turn {turn}?',
  endWhat:
    'What is done or put aside stays in turn {turn}: {ended}. The rest goes on into turn {next}: {carried}. You can undo it.',
  endYes: 'End the turn',
  endDone: 'Turn {turn} has ended. Now turn {next} begins.',
  reopen: 'Undo ending the turn',
  reopenDone: 'You are in turn {turn} again.',
  look: 'See the turns',
}
