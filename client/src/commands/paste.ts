/** Puts a list or a table on the board, one note for each line or row. */
import { ClipboardIcon } from '@navikt/aksel-icons'
import { PASTE_MAX, readPasted } from '@samklang/shared/files/pasted'
import { NOTES_MAX } from '@samklang/shared/domain/note'
import { phases } from '@samklang/shared/domain/phase'
import { phaseIcons } from '../theme/phases'
import { toldText, type Command } from './Command'
import { notesOfPaste } from './notesOfPaste'
import { pasteWords } from './pasteWords'

export const paste: Command = {
  id: 'paste',
  name: 'board.paste.name',
  icon: ClipboardIcon,
  on: 'board',
  who: 'participant',
  group: 'board',
  asks: ({ session, say }) => ({
    text: { kind: 'text', name: 'board.paste.text', most: PASTE_MAX * 300, lines: 8, needed: true, start: '' },
    phase: {
      kind: 'one',
      name: 'board.paste.phase',
      options: phases.map((phase) => ({ value: phase, text: say(`domain.phase.${phase}`), icon: phaseIcons[phase] })),
      start: session.phase,
    },
  }),
  run({ edits, author, notes, session, say }, told) {
    const { notes: read, left } = readPasted(toldText(told, 'text'), pasteWords())
    const room = Math.max(0, NOTES_MAX - notes.length)
    const phase = phases.find((one) => one === toldText(told, 'phase')) ?? session.phase
    const made = notesOfPaste(read.slice(0, room), phase, author)
    edits.addMany(made)
    const over = left + Math.max(0, read.length - room)
    return over > 0
      ? say('list.pastedSome', { count: made.length, left: over })
      : say('list.pasted', { count: made.length })
  },
}
