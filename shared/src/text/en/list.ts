/** English: the board as a list, where everything can be done by keyboard. */
import type { list as nb } from '../nb/list'
import type { Shape } from '../shape'

export const list: Shape<typeof nb> = {
  title: 'The board as a list',
  intro: 'The same notes as on the board, phase by phase.',
  toBoard: 'Show as a board',
  add: 'Write a new note',
  what: 'What does the note say?',
  kind: 'What kind of note?',
  phase: 'Where does it belong?',
  post: 'Put on the board',
  posted: 'The note is in “{phase}”.',
  count: '{count, plural, =0 {No notes} one {# note} other {# notes}}',
  empty: 'No notes here yet.',
  now: 'You are here now',
  edit: 'Change',
  stopEdit: 'Done',
  moved: 'Moved to “{phase}”.',
  archived: 'Put away. It is at the bottom, under “Put away”.',
  restored: 'Brought back to “{phase}”.',
  hidden: 'Hidden from everyone.',
  unhidden: 'Shown to everyone again.',
  measureNow: 'It is a measure now.',
  ideaNow: 'It is an idea now.',
  coloured: 'The colour is {colour}.',
  saved: 'Saved.',
  boardMenu: 'Do with the board',
  undone: 'Undone.',
  redone: 'Done again.',
  away: 'Put away',
  awayNone: 'Nothing has been put away.',
  hiddenNotes: 'Hidden from everyone',
  unreadable:
    '{count, plural, one {# note cannot be read here. It is not gone.} other {# notes cannot be read here. They are not gone.}}',
  by: 'by {name}',
  mute: 'Tell me when others change something',
  news: {
    added: '{count, plural, one {# new note from others.} other {# new notes from others.}}',
    changed: '{count, plural, one {# note changed by others.} other {# notes changed by others.}}',
    gone: '{count, plural, one {# note put away by others.} other {# notes put away by others.}}',
  },
}
