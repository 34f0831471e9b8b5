/** English: earlier versions of the board, and when very much is put away at once. */
import type { versions as nb } from '../nb/versions'
import type { Shape } from '../shape'

export const versions: Shape<typeof nb> = {
  name: 'Earlier versions',
  intro:
    'The board is kept every five minutes while you work, and each time you move on. When you bring a version back, what came after it is kept as well.',
  loading: 'Fetching the versions',
  none: 'There are no earlier versions yet. The first one comes when something has been on the board for five minutes.',
  moment: '{at, date, medium} at {at, time, short}',
  why: {
    time: 'Along the way',
    phase: 'You went to {about}',
    step: 'You moved on: {about}',
    result: 'A result was shown',
    restore: 'Before an earlier version was brought back',
    'put-away': 'Many notes were put away',
  },
  step: {
    welcome: 'welcome',
    round: 'a question',
    result: 'a result',
    talk: 'a talk',
    ideas: 'ideas',
    measures: 'measures',
    board: 'the board',
    profile: 'the profile',
    sides: 'each side by itself',
    break: 'a break',
  },
  notes: '{count, plural, =0 {no notes} one {# note} other {# notes}}',
  look: 'Look',
  toAll: 'All versions',
  same: 'The board is as it was then.',
  changed: '{count, plural, one {# note has changed since.} other {# notes have changed since.}}',
  gone: '{count, plural, one {# note from then is put away.} other {# notes from then are put away.}}',
  newer: '{count, plural, one {# note has come since.} other {# notes have come since.}}',
  empty: 'There were no notes on the board then.',
  restore: 'Bring this version back',
  confirmTitle: 'Bring this version back?',
  confirmText:
    'The board becomes as it was {at, date, medium} at {at, time, short}, for everyone. What has come since becomes a version of its own, and you can undo.',
  restored: 'The board is as it was {at, date, medium} at {at, time, short}.',
  undone: 'Undone. The board is as before you brought the version back.',
  pause: {
    mine: '{count, plural, one {You put # note away} other {You put # notes away}} within seconds. Did you mean to?',
    waits:
      'Your writing on the board is on hold until whoever leads has looked at it, or for ten minutes. What you write is safe here with you.',
    waitsLead: 'Your writing on the board is on hold until you have answered.',
    other: '{name} put {count, plural, one {# note} other {# notes}} away within seconds. Their writing waits for you.',
    bringBack: 'Bring them back',
    goOn: 'It was meant',
    back: '{count, plural, one {# note is back on the board.} other {# notes are back on the board.}}',
    goesOn: 'The writing goes on.',
  },
}
