/** Which participant each client id of a room writes for; the first new struct of an id binds it for good. */

/**
 * Servers write under ids below the first, of which a browser draws one once in four million times and starts fresh, or
 * from the second on, where browsers draw none: theirs are 32 bits.
 */
const RESERVED = 1024
const BEYOND_BROWSERS = 2 ** 32

/** The id of a server that is alone, in every document. */
export const SERVER_CLIENT = 1

/** An id for one of several servers, and for no other that has been or will be. @param chance six bytes of it. */
export const serverClientFrom = (chance: Uint8Array): number =>
  BEYOND_BROWSERS + chance.subarray(0, 6).reduce((number, byte) => number * 256 + byte, 0)

/** Is it an id that only servers write under? */
export const isServerClient = (id: number): boolean => id < RESERVED || id >= BEYOND_BROWSERS

/** Somebody has written under it, but who is not known here: the log may tell. */
export const NOBODY_HERE = 'a client id of nobody here'

export class ClientIds {
  private readonly counts = new Map<string, number>()

  constructor(
    private readonly bound: Map<number, string>,
    private readonly most: number,
  ) {
    for (const participant of bound.values()) this.count(participant)
  }

  /**
   * May this participant write under the id? `known`: the document has structs of it already.
   * Null is a yes; otherwise why not.
   */
  whyNot(id: number, participant: string, known: boolean): string | null {
    if (isServerClient(id)) return 'a client id of the server'
    const owner = this.bound.get(id)
    if (owner !== undefined) return owner === participant ? null : 'a client id of somebody else'
    return known ? NOBODY_HERE : null
  }

  /** Is there room for so many ids more? */
  hasRoomFor(participant: string, more: number): boolean {
    return (this.counts.get(participant) ?? 0) + more <= this.most
  }

  isBound(id: number): boolean {
    return this.bound.has(id)
  }

  /** Whose the id is, if anybody's. */
  ownerOf(id: number): string | undefined {
    return this.bound.get(id)
  }

  bind(id: number, participant: string): void {
    if (this.bound.has(id)) return
    this.bound.set(id, participant)
    this.count(participant)
  }

  private count(participant: string): void {
    this.counts.set(participant, (this.counts.get(participant) ?? 0) + 1)
  }
}
