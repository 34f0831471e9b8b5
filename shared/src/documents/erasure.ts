/** What tells one person's words from the others' in a board. */

export interface Erasure {
  /** The ids their devices have written under. */
  readonly clients: ReadonlySet<number>
  /** Every name they have signed with, pseudonyms included. */
  readonly names: ReadonlySet<string>
  /** Is it an id the server writes under, for whoever asks it to? */
  isServer(client: number): boolean
}
