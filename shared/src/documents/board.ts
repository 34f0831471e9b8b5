/** The board document in words: notes and drawings are read, written and listened to here, and nowhere else. */
import * as Y from 'yjs'
import { Note, type NoteGiven } from '../domain/note'
import { readNote } from './entity'
import { alike, entityMap, nameUnder } from './entityMap'
import { INK_RECORD_MAX, InkRecord, isInkId, type NoteKey } from './kinds'
import { templatesOf, turnsOf } from './models'
import { commentsOf, linksOf } from './talk'
import { talkNotesOf } from './talkNotes'
import { leaveStep, waysOf, type Stamp } from './way'

/** What people may change on a note besides its text. */
export type NotePatch = Partial<
  Pick<
    Note,
    | 'kind'
    | 'phase'
    | 'pos'
    | 'gap'
    | 'colour'
    | 'size'
    | 'tags'
    | 'owner'
    | 'due'
    | 'status'
    | 'why'
    | 'zone'
    | 'archived'
    | 'field'
    | 'statement'
    | 'pile'
    | 'mergedInto'
  >
>

/** What one transaction touched. */
export interface BoardChange {
  readonly origin: unknown
  /** Was it made on this device? */
  readonly local: boolean
  readonly notes: ReadonlySet<string>
  readonly ink: ReadonlySet<string>
  readonly comments: ReadonlySet<string>
  readonly links: ReadonlySet<string>
  readonly turns: ReadonlySet<string>
  readonly templates: ReadonlySet<string>
  readonly talks: ReadonlySet<string>
}

export type Board = ReturnType<typeof boardOf>

/** Speaks to a board. Cheap to make; nothing is remembered between calls but what the document holds. */
export function boardOf(doc: Y.Doc) {
  const noteMap = entityMap(doc, 'notes')
  const { map: notes, entity, textOf, setText } = noteMap
  const ink = doc.getMap<unknown>('ink')
  const meta = doc.getMap<unknown>('meta')

  /** Every note that can be read, in reading order; hidden and archived ones too. */
  function allNotes(): Note[] {
    const all: Note[] = []
    for (const [id, value] of notes) {
      const read = readNote(id, value)
      if ('note' in read) all.push(read.note)
    }
    return all.sort(inReadingOrder)
  }

  function note(id: string): Note | null {
    if (!notes.has(id)) return null
    const read = readNote(id, notes.get(id))
    return 'note' in read ? read.note : null
  }

  /** Entries set aside because they cannot be read; they stay in the document as they are. */
  function invalid(): { id: string; problem: string }[] {
    const found = []
    for (const [id, value] of notes) {
      const read = readNote(id, value)
      if ('problem' in read) found.push({ id, problem: read.problem })
    }
    return found
  }

  /** Puts a note on the board; one that is there already is left as it is. Throws ZodError for what is no note. */
  function addNote(given: NoteGiven, origin: unknown): void {
    const { id, text, hidden, ended, way: _, ...plain } = Note.parse(given)
    noteMap.add(id, { ...plain, ...(hidden && { hidden }), ...(ended !== null && { ended }) }, text, origin)
  }

  /**
   * Writes what differs, in one edit. False when there is no such note. A note that is moved to another phase leaves a
   * step behind when a stamp says when; one that is moved to a phase lies in no template any more.
   */
  function change(id: string, patch: NotePatch, origin: unknown, stamp?: Stamp): boolean {
    const found = entity(id)
    if (!found) return false
    // What is brought back stands for itself again.
    const whole: NotePatch = patch.archived === false ? { mergedInto: null, ...patch } : patch
    doc.transact(() => {
      const before = stamp && note(id)
      if (before && patch.phase !== undefined) leaveStep(found, before, patch.phase, stamp)
      noteMap.change(id, whole satisfies Partial<Record<NoteKey, unknown>>, origin)
    }, origin)
    return true
  }

  /** Takes a note off the board, or back; the gate lets only the server do it. */
  function hide(id: string, hidden: boolean, origin: unknown): boolean {
    const found = entity(id)
    if (!found) return false
    if (found.get('hidden') !== hidden) doc.transact(() => found.set('hidden', hidden), origin)
    return true
  }

  /** Every drawn record that can be read. */
  function allInk(): InkRecord[] {
    const all: InkRecord[] = []
    for (const id of ink.keys()) {
      const record = inkRecord(id)
      if (record) all.push(record)
    }
    return all
  }

  function inkRecord(id: string): InkRecord | null {
    const read = InkRecord.safeParse(ink.get(id))
    return read.success && read.data.id === id ? read.data : null
  }

  /** Keeps drawn records as they are. One that is no drawing or too large is left out, and its id returned. */
  function putInk(records: readonly InkRecord[], origin: unknown): string[] {
    const refused: string[] = []
    doc.transact(() => {
      for (const record of records) {
        const json = JSON.stringify(record)
        if (!isInkId(record.id) || json.length > INK_RECORD_MAX || !InkRecord.safeParse(record).success)
          refused.push(record.id)
        else if (JSON.stringify(ink.get(record.id)) !== json) ink.set(record.id, JSON.parse(json))
      }
    }, origin)
    return refused
  }

  function removeInk(ids: readonly string[], origin: unknown): void {
    doc.transact(() => {
      for (const id of ids) if (ink.has(id)) ink.delete(id)
    }, origin)
  }

  /** The drawing library's version of the records under ink, as it wrote it; undefined when nothing is drawn yet. */
  function inkSchema(): unknown {
    return meta.get('inkSchema')
  }

  function setInkSchema(schema: unknown, origin: unknown): void {
    if (!alike(meta.get('inkSchema'), schema)) doc.transact(() => meta.set('inkSchema', schema), origin)
  }

  const comments = commentsOf(doc)
  const links = linksOf(doc)
  const turns = turnsOf(doc)
  const templates = templatesOf(doc)
  const talks = talkNotesOf(doc)
  const roots = {
    notes,
    ink,
    comments: doc.getMap('comments'),
    links: doc.getMap('links'),
    turns: doc.getMap('turns'),
    templates: doc.getMap('templates'),
    talks: doc.getMap('talks'),
  }

  /** Calls back once after each transaction that touched any of these. */
  function onChange(tell: (change: BoardChange) => void): () => void {
    const listen = (transaction: Y.Transaction) => {
      const touched = {
        notes: new Set<string>(),
        ink: new Set<string>(),
        comments: new Set<string>(),
        links: new Set<string>(),
        turns: new Set<string>(),
        templates: new Set<string>(),
        talks: new Set<string>(),
      }
      // reason: the keys of an object written just above
      for (const name of Object.keys(roots) as (keyof typeof roots)[]) {
        const root: unknown = roots[name]
        for (const [type, keys] of transaction.changed) {
          const changed: unknown = type
          if (changed === root) addNames(touched[name], keys)
          else addNames(touched[name], new Set([nameUnder(root, type)]))
        }
      }
      if (Object.values(touched).every((ids) => ids.size === 0)) return
      tell({ origin: transaction.origin, local: transaction.local, ...touched })
    }
    doc.on('afterTransaction', listen)
    return () => doc.off('afterTransaction', listen)
  }

  return {
    doc,
    notes: allNotes,
    note,
    invalid,
    addNote,
    setText,
    change,
    hide,
    textOf,
    ink: allInk,
    inkRecord,
    putInk,
    removeInk,
    inkSchema,
    setInkSchema,
    comments,
    links,
    turns,
    templates,
    talks,
    ways: waysOf(doc),
    onChange,
  }
}

/** What people wrote, oldest first, then the cards of results; the id decides between notes of one moment, so that every device has the same order. */
export function inReadingOrder(a: Note, b: Note): number {
  return (
    Number(a.kind === 'result') - Number(b.kind === 'result') || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)
  )
}

function addNames(to: Set<string>, keys: ReadonlySet<string | null>): void {
  for (const key of keys) if (key !== null) to.add(key)
}
