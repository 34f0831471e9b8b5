/** Sockets on their way in: who it is and which board, asked again when rights were changed while it was being answered. */
import type { Duplex } from 'node:stream'
import type { LiveAddress } from '@samklang/shared/documents/names'
import { closing, type Closing } from '@samklang/shared/wire/closing'
import type { WebSocket } from 'ws'
import type { Person } from '../person'
import { passIn } from '../who'
import type { LiveDocument } from './LiveDocument'
import type { Rights } from './Rights'

export interface Admitted {
  readonly person: Person
  /** Null on a session socket. */
  readonly document: LiveDocument | null
  /** The digest of the pass it came in by. */
  readonly pass: string | null
}

export interface AdmissionParts {
  /** Whoever changes rights meanwhile makes a socket on its way in be looked at again. */
  readonly rights: Rights
  /** The person behind a Cookie header; a closing where there is none who may come in. */
  identify(room: string, cookies: string | undefined): Promise<Person | Closing>
  /** The board at an address; null when another has taken its place. */
  boardOf(address: LiveAddress & { readonly socket: 'board' }): Promise<LiveDocument | null>
  /** Puts it into its room at once, or tells why not. */
  enter(ws: WebSocket, socket: Duplex, admitted: Admitted): Closing | null
}

export class Admissions {
  /** How many are on their way in. */
  size = 0

  constructor(private readonly parts: AdmissionParts) {}

  /** Lets an open socket in, or tells why not. */
  async admit(
    ws: WebSocket,
    socket: Duplex,
    address: LiveAddress,
    cookies: string | undefined,
  ): Promise<Closing | null> {
    for (;;) {
      const standing = this.parts.rights.begin(address.room)
      this.size++
      try {
        const person = await this.parts.identify(address.room, cookies)
        if ('code' in person) return person
        const document = address.socket === 'board' ? await this.parts.boardOf(address) : null
        if (address.socket === 'board' && document === null) return closing.otherEpoch
        // From here to being in the room nothing may be waited for.
        if (!standing.stands) continue
        return this.parts.enter(ws, socket, { person, document, pass: passIn(cookies, address.room) })
      } finally {
        this.size--
        standing.end()
      }
    }
  }
}
