/** Every id in the product: what it looks like, and how one is made from chance handed in. */
import { z } from 'zod'

const id = z.string().regex(/^[A-Za-z0-9_-]{8,40}$/)

export const RoomId = id.brand<'RoomId'>()
export type RoomId = z.infer<typeof RoomId>
export const ParticipantId = id.brand<'ParticipantId'>()
export type ParticipantId = z.infer<typeof ParticipantId>
export const RoundId = id.brand<'RoundId'>()
export type RoundId = z.infer<typeof RoundId>
export const ProposalId = id.brand<'ProposalId'>()
export type ProposalId = z.infer<typeof ProposalId>
export const SidesId = id.brand<'SidesId'>()
export type SidesId = z.infer<typeof SidesId>
export const AssessmentId = id.brand<'AssessmentId'>()
export type AssessmentId = z.infer<typeof AssessmentId>
export const NoteId = id.brand<'NoteId'>()
export type NoteId = z.infer<typeof NoteId>
export const WritingId = id.brand<'WritingId'>()
export type WritingId = z.infer<typeof WritingId>
export const VersionId = id.brand<'VersionId'>()
export type VersionId = z.infer<typeof VersionId>
export const CommandId = id.brand<'CommandId'>()
export type CommandId = z.infer<typeof CommandId>

/** Makes ids; the server and the browser each hand in their own source of chance. */
export type NewId = <T extends string>() => T

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Random bytes become an id that is safe in an address: six bits a character, 22 characters for 16 bytes. */
export function idFromBytes<T extends string>(bytes: Uint8Array): T {
  let id = ''
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 6) {
      bits -= 6
      id += alphabet[(held >> bits) & 63]
    }
  }
  return (bits > 0 ? id + alphabet[(held << (6 - bits)) & 63] : id) as T
}
