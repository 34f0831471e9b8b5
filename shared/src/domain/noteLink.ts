/** A link between two notes: this has to do with that, in words or none. */
import { z } from 'zod'
import { NoteId } from './ids'

export const LinkId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{8,40}$/)
  .brand<'LinkId'>()
export type LinkId = z.infer<typeof LinkId>

/** Most characters in the words on a link. */
export const LABEL_MAX = 60
/** Most links a board holds. */
export const LINKS_MAX = 4000

export const NoteLink = z.object({
  id: LinkId,
  from: NoteId,
  to: NoteId,
  label: z.string().max(LABEL_MAX).default(''),
  archived: z.boolean().default(false),
})
export type NoteLink = z.infer<typeof NoteLink>
export type NoteLinkGiven = z.input<typeof NoteLink>

/** Links of a note that are shown, each with the note at its other end. */
export function linkedWith(links: readonly NoteLink[], note: NoteId): { link: NoteLink; other: NoteId }[] {
  return links.flatMap((link) => {
    if (link.archived || link.from === link.to) return []
    if (link.from === note) return [{ link, other: link.to }]
    return link.to === note ? [{ link, other: link.from }] : []
  })
}
