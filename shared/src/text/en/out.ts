/** English: the board as a picture, a table, a file and on paper, and what could not be shown. */
import type { out as nb } from '../nb/out'
import type { Shape } from '../shape'

export const out: Shape<typeof nb> = {
  name: 'Take out…',
  as: 'Take out as',
  which: 'What is to be in it?',
  all: 'The whole board',
  chosen: 'Only the chosen notes',
  png: 'Picture (PNG)',
  svg: 'Picture that can be enlarged (SVG)',
  csv: 'Table for a spreadsheet (CSV)',
  json: 'File for other programs (JSON)',
  print: 'Print…',
  saved: 'The file {file} is saved on your device.',
  nothing: 'There are no notes to take out.',
  file: 'board',
  printTitle: 'The board on {date}',
  printCount: '{count, plural, =0 {No notes} one {# note} other {# notes}}',
  ofOwner: 'Owner: {name}',
  untilDue: 'Due: {date, date, long}',
  inPile: 'Lies together with:',
  column: {
    text: 'Text',
    kind: 'Kind',
    phase: 'Phase',
    colour: 'Colour',
    tags: 'Tags',
    owner: 'Owner',
    due: 'Due',
    status: 'Status',
    statement: 'Statement',
    author: 'Written by',
  },
  odd: {
    name: 'This could not be shown',
    intro:
      'This is on the board, but this edition of Samklang cannot read it. It is not gone: a newer edition may be able to show it. Copy it if you want to keep what is in it.',
    none: 'Everything on the board can be shown.',
    entity: { note: 'Note', ink: 'Drawing', comment: 'Comment', link: 'Link', turn: 'Turn', template: 'Template' },
    id: 'Identifier',
    copy: 'Copy the content',
    raw: 'The content as it lies there',
    because: {
      id: 'Its identifier is not valid.',
      shape: 'It is not built as it should be.',
      kind: 'It is of a kind that this edition does not know.',
      text: 'Its text is missing or too long.',
      keys: 'This cannot be read: {keys}.',
      drawing: 'The drawing was made by a newer edition, or is damaged.',
    },
  },
}
