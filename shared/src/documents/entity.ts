/** One entry of the board's notes read as a Note; what cannot be read is told, never thrown. */
import * as Y from 'yjs'
import { Note } from '../domain/note'
import { isNoteId, noteKeys, TEXT_IN_DOCUMENT_MAX } from './kinds'

export type Reading = { readonly note: Note } | { readonly problem: string }

/** What a note has where a key was never written: an older client did not know it. Kind and text must be there. */
const unsaid = {
  pos: null,
  colour: 'sun',
  phase: 'map',
  field: null,
  statement: null,
  round: null,
  owner: null,
  due: null,
  status: 'not-begun',
  author: null,
  createdAt: 0,
  archived: false,
  hidden: false,
} as const

/** Reads one entity. Keys we do not know are left alone: a newer client may have written them. */
export function readNote(id: string, entity: unknown): Reading {
  if (!isNoteId(id)) return { problem: 'id' }
  if (!(entity instanceof Y.Map)) return { problem: 'not a map' }
  const text: unknown = entity.get('text')
  if (!(text instanceof Y.Text)) return { problem: 'text' }
  if (text.length > TEXT_IN_DOCUMENT_MAX) return { problem: 'text' }
  const plain: Record<string, unknown> = { id, text: text.toString() }
  for (const key of Object.keys(noteKeys)) {
    const value: unknown = entity.get(key)
    plain[key] = value === undefined && key in unsaid ? unsaid[key as keyof typeof unsaid] : value
  }
  const read = Note.safeParse(plain)
  if (read.success) return { note: read.data }
  return { problem: read.error.issues.map((issue) => issue.path.join('.')).join(', ') }
}
