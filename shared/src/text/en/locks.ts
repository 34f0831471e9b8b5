/** English: what is locked on the board, the parking lot, the poster, and gathering everyone round something. */
import type { locks as nb } from '../nb/locks'
import type { Shape } from '../shape'

export const locks: Shape<typeof nb> = {
  name: 'Lock the board',
  what: 'What shall be locked for everybody else?',
  all: 'The whole board',
  drawings: 'Drawings',
  done: 'Locked: {what}.',
  opened: 'The board is open to everyone.',
  forAll: 'Whoever leads has locked the board. You can read and talk about what is there.',
  forSome: 'Locked by whoever leads: {what}.',
  byMe: 'You have locked {what}. The others can read it, but not change it.',
  locked: 'Locked',
  open: 'Unlock',
  here: 'This is locked now. Nothing was changed.',
  held: 'This is locked now. What you write waits under Not sent until it is opened again.',
  gather: 'Bring everyone here',
  gatherDone: 'Everyone is asked along to the board.',
  gatherNote: 'Bring everyone to this note',
  park: 'Put in the parking lot',
  parkDone: '{count, plural, one {The note is} other {# notes are}} in the parking lot.',
  noParking: 'There is no parking lot on the board yet. Whoever leads can put one there.',
  clear: 'Clear a phase',
  clearWhich: 'Which phase shall be cleared?',
  clearDone: '{count, plural, one {One note} other {# notes}} in {phase} put away.',
  clearNone: 'There are no notes in {phase}.',
  poster: 'Our values poster',
}
