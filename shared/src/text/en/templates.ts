/** English: models placed on the board, and choosing one. The models' own words stand with the models. */
import type { templates as nb } from '../nb/templates'
import type { Shape } from '../shape'

export const templates: Shape<typeof nb> = {
  name: 'Lay out a model',
  open: 'Models',
  title: 'Models to think with',
  intro: 'Choose one. It is laid beside what is on the board, and everyone can write notes in it.',
  minutes: 'About {count} minutes',
  zones: '{count, plural, one {# area} other {# areas}}',
  exercise: 'Can be used to place yourselves',
  source: '{author} ({year}): {title}',
  place: 'Put on the board',
  placed: '“{name}” is on the board.',
  which: 'Which model?',
  goTo: 'Go to a model',
  shown: 'Here is “{name}”.',
  move: 'Move a model',
  moveTo: 'Which way?',
  towards: { right: 'To the right', left: 'To the left', up: 'Up', down: 'Down' },
  moved: '“{name}” has been moved, with the notes in it.',
  notMoved: 'There is no room for “{name}” that way.',
  away: 'Remove a model',
  awayDone: '“{name}” has been removed. Its notes lie in their phases.',
  back: 'Bring back a model',
  backDone: '“{name}” is on the board again.',
  empty: 'No notes here yet.',
  placeYourselves: 'Place yourselves on a model',
  placing: 'Everyone now places themselves on “{name}”, each alone. Close and show it from “Lead”.',
}
