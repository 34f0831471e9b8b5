/** What a board document holds about its notes: comments on them and links between them. */
import * as Y from 'yjs'
import { Comment, type CommentGiven } from '../domain/comment'
import { NoteLink, type NoteLinkGiven } from '../domain/noteLink'
import { entityMap } from './entityMap'
import { isNoteId } from './kinds'

export type Comments = ReturnType<typeof commentsOf>
export type Links = ReturnType<typeof linksOf>

/** Speaks to a document about its comments. */
export function commentsOf(doc: Y.Doc) {
  const { map, add, change, textOf, setText } = entityMap(doc, 'comments')
  const read = (id: string) => readWith(Comment, id, map.get(id), true)
  return {
    /** Every comment that can be read, put away ones too, in no order. */
    all: (): Comment[] => [...map.keys()].flatMap((id) => read(id) ?? []),
    comment: read,
    textOf,
    setText,
    /** Throws ZodError for what is no comment; one that is there already is left as it is. */
    add(given: CommentGiven, origin: unknown): void {
      const { id, text, ...plain } = Comment.parse(given)
      add(id, { kind: 'comment', ...plain }, text, origin)
    },
    archive: (id: string, archived: boolean, origin: unknown): boolean => change(id, { archived }, origin),
  }
}

/** Speaks to a document about its links between notes. */
export function linksOf(doc: Y.Doc) {
  const { map, add, change } = entityMap(doc, 'links')
  const read = (id: string) => readWith(NoteLink, id, map.get(id), false)
  return {
    /** Every link that can be read, put away ones too, in no order. */
    all: (): NoteLink[] => [...map.keys()].flatMap((id) => read(id) ?? []),
    link: read,
    /** Throws ZodError for what is no link; one that is there already is left as it is. */
    add(given: NoteLinkGiven, origin: unknown): void {
      const { id, ...plain } = NoteLink.parse(given)
      add(id, { kind: 'link', ...plain }, null, origin)
    },
    change: (id: string, patch: Partial<Pick<NoteLink, 'label' | 'archived'>>, origin: unknown): boolean =>
      change(id, patch, origin),
  }
}

/** Null for what cannot be read; keys we do not know are left alone. */
function readWith<T>(
  schema: { safeParse: (value: unknown) => { success: true; data: T } | { success: false } },
  id: string,
  entity: unknown,
  hasText: boolean,
): T | null {
  if (!isNoteId(id) || !(entity instanceof Y.Map)) return null
  const plain: Record<string, unknown> = Object.fromEntries(
    [...entity].filter(([, value]) => !(value instanceof Y.AbstractType)),
  )
  const text: unknown = entity.get('text')
  if (hasText && !(text instanceof Y.Text)) return null
  const read = schema.safeParse({ ...plain, id, ...(text instanceof Y.Text ? { text: text.toString() } : {}) })
  return read.success ? read.data : null
}
