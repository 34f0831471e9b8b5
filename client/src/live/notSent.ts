/** What was written here and refused, or written in a document that has been replaced: nothing of it is dropped silently. */
import { boardOf, type Board } from '@samklang/shared/documents/board'
import { talkNoteId } from '@samklang/shared/documents/talkNotes'
import { InkRecord } from '@samklang/shared/documents/kinds'
import type { LinkId } from '@samklang/shared/domain/noteLink'
import type { NoteId } from '@samklang/shared/domain/ids'
import { Note, NOTE_TEXT_MAX } from '@samklang/shared/domain/note'
import { NoteLink } from '@samklang/shared/domain/noteLink'
import { z } from 'zod'
import type { BoardEdits } from './edits'
import * as Y from 'yjs'

/** What one may do something about; position alone counts, so that a move is not lost unseen. */
const compared = [
  'text',
  'kind',
  'phase',
  'zone',
  'pos',
  'colour',
  'size',
  'tags',
  'owner',
  'due',
  'status',
  'why',
  'field',
  'statement',
  'pile',
  'mergedInto',
  'archived',
] as const
export type Compared = (typeof compared)[number]

const common = { key: z.string(), at: z.number(), why: z.enum(['refused', 'other-epoch', 'locked']) }
export const NotSent = z.discriminatedUnion('of', [
  /** `theirs` is null where the server has no such note. */
  z.object({
    of: z.literal('note'),
    ...common,
    mine: Note,
    theirs: Note.nullable(),
    differs: z.array(z.enum(compared)),
  }),
  z.object({ of: z.literal('ink'), ...common, records: z.array(InkRecord) }),
  /** A link between two notes that the server has otherwise, or not at all. `text`: what it is between, in words. */
  z.object({ of: z.literal('link'), ...common, link: NoteLink, text: z.string() }),
  /** A comment, a note from a talk, or an entry that cannot be read as a note, as plain text. */
  z.object({ of: z.literal('unreadable'), ...common, text: z.string() }),
])
export type NotSent = z.infer<typeof NotSent>

/** A local copy set aside whole, before it is known what the server has. */
export interface SetAside {
  readonly update: Uint8Array
  readonly at: number
  readonly why: 'refused' | 'other-epoch'
}

/** Lists what the copy has and the server does not, entity by entity. */
export function notSentOf(aside: SetAside, server: Board): NotSent[] {
  const copy = new Y.Doc()
  try {
    Y.applyUpdate(copy, aside.update)
    const mine = boardOf(copy)
    const stamp = { at: aside.at, why: aside.why }
    const found: NotSent[] = []
    for (const note of mine.notes()) {
      const theirs = server.note(note.id)
      const differs = theirs
        ? compared.filter((key) => JSON.stringify(note[key]) !== JSON.stringify(theirs[key]))
        : [...compared]
      if (differs.length > 0) found.push({ of: 'note', key: note.id, ...stamp, mine: note, theirs, differs })
    }
    const records = mine
      .ink()
      .filter((record) => JSON.stringify(server.inkRecord(record.id)) !== JSON.stringify(record))
    if (records.length > 0) found.push({ of: 'ink', key: 'ink', ...stamp, records })
    for (const { assessment, statement, text } of mine.talks.all()) {
      if (server.talks.written(assessment, statement) === text) continue
      found.push({ of: 'unreadable', key: talkNoteId(assessment, statement), ...stamp, text })
    }
    for (const { id, text, archived } of mine.comments.all()) {
      if (!archived && !server.comments.comment(id)) found.push({ of: 'unreadable', key: id, ...stamp, text })
    }
    for (const link of mine.links.all()) {
      const theirs = server.links.link(link.id)
      if (theirs === null ? link.archived : JSON.stringify(theirs) === JSON.stringify(link)) continue
      const between = [link.from, link.to].map((id) => firstLine(mine.note(id)?.text ?? ''))
      found.push({ of: 'link', key: link.id, ...stamp, link, text: between.join(' – ') })
    }
    for (const { id } of mine.invalid()) {
      const text = mine.textOf(id)?.toString().slice(0, 20_000) ?? ''
      if (text !== '' && !server.textOf(id)) found.push({ of: 'unreadable', key: id, ...stamp, text })
    }
    return found
  } finally {
    copy.destroy()
  }
}

/** Why it cannot be posted again as it is; null when it can. */
export function whyNotPost(item: NotSent): 'note-too-long' | 'unreadable' | 'result' | null {
  if (item.of === 'unreadable') return 'unreadable'
  if (item.of === 'ink' || item.of === 'link') return null
  if (item.mine.kind === 'result') return 'result'
  return item.mine.text.length > NOTE_TEXT_MAX ? 'note-too-long' : null
}

/** Does again what was not sent: changes the note that is there, or puts it up as a new one. */
export function postAgain(
  item: NotSent,
  { board, origin, undo }: Pick<BoardEdits, 'board' | 'origin' | 'undo'>,
  newId: () => NoteId,
  author: string | null,
): void {
  if (whyNotPost(item) !== null || item.of === 'unreadable') return
  if (item.of === 'ink') {
    board.putInk(item.records, origin)
    return
  }
  if (item.of === 'link') {
    const { link } = item
    if (board.links.link(link.id)) board.links.change(link.id, { label: link.label, archived: link.archived }, origin)
    else undo.addLink({ ...link, id: newId() as string as LinkId }) // reason: ids of all kinds are drawn alike
    return
  }
  const { mine, differs } = item
  if (!board.note(mine.id)) {
    // What was refused was made here. What a replaced board held may be another's, and nobody signs for another.
    const own = mine.author !== null && (item.why === 'refused' || mine.author === author)
    undo.addNote({ ...mine, id: newId(), author: own ? author : null, hidden: false })
    return
  }
  const { text, ...plain } = mine
  board.change(
    mine.id,
    Object.fromEntries(Object.entries(plain).filter(([key]) => differs.some((known) => known === key))),
    origin,
  )
  if (differs.includes('text')) board.setText(mine.id, text, origin)
}

export function firstLine(text: string): string {
  const [first = ''] = text.split('\n')
  return first.length > 40 ? `${first.slice(0, 40)}…` : first
}
