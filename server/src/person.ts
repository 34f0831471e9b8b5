/** Who is asking: one participant of one room in the strongest role their pass holds. */
import type { ParticipantId, RoomId } from '@samklang/shared/domain/ids'
import type { Role } from '@samklang/shared/domain/role'

export interface Person {
  readonly id: ParticipantId
  readonly room: RoomId
  readonly role: Role
  /** Null until joined. */
  readonly number: number | null
  /** Null means the pseudonym made from the number. */
  readonly name: string | null
  /** Names they had before, oldest first; for the gate alone. */
  readonly formerNames: readonly string[]
}
