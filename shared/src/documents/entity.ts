/** One entry of the board's notes read as a Note; what cannot be read is told, never thrown. */
import * as Y from 'yjs'
import { PhaseAnswer, Step, wayFrom } from '../domain/cycle'
import { Note } from '../domain/note'
import { isNoteId, noteKeys, TEXT_IN_DOCUMENT_MAX, type NoteFamily } from './kinds'

export type Reading = { readonly note: Note } | { readonly problem: string }

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
    // What was never written is as the schema says.
    if (value !== undefined) plain[key] = value
  }
  const way = readWay(entity)
  if (way.steps.length > 0) plain['way'] = way
  const read = Note.safeParse(plain)
  if (read.success) return { note: read.data }
  return { problem: read.error.issues.map((issue) => issue.path.join('.')).join(', ') }
}

/** A note's way through the phases; what of it cannot be read is left out, and stays in the document. */
function readWay(entity: Y.Map<unknown>): Note['way'] {
  const steps: Step[] = []
  const answers: PhaseAnswer[] = []
  for (const [key, value] of entity) {
    const id = key.slice(STEP.length)
    if (key.startsWith(STEP)) steps.push(...parsed(Step, id, value))
    else if (key.startsWith(SAID)) answers.push(...parsed(PhaseAnswer, id, value))
  }
  return wayFrom(steps, answers)
}

const STEP = 'step:' satisfies `${NoteFamily}:`
const SAID = 'said:' satisfies `${NoteFamily}:`

function parsed<T>(
  schema: { safeParse: (value: unknown) => { success: true; data: T } | { success: false } },
  id: string,
  value: unknown,
): T[] {
  if (typeof value !== 'object' || value === null) return []
  const read = schema.safeParse({ ...value, id })
  return read.success ? [read.data] : []
}
