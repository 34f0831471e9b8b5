/** Answers to sync step 1: the stored bytes for an empty state vector, one cached difference for each other. */
import * as Y from 'yjs'
import { sameBytes } from '../storage/documentLog'
import { answerFrames, stepTwoFrame } from './frames'

/** Different state vectors remembered for one version of a document. */
const KEPT = 64
const NOTHING = Y.encodeStateAsUpdate(new Y.Doc())

/** A client that has nothing. */
export function isEmptyVector(vector: Uint8Array): boolean {
  return vector.length === 1 && vector[0] === 0
}

/** Updates as they lie, the last as the step 2: a client is in sync only when it has them all. */
export function asTheyLie(updates: readonly Uint8Array[]): Buffer {
  return answerFrames(updates.slice(0, -1), updates.at(-1) ?? NOTHING)
}

/** Differences to one version of a document, made once for each state vector that asks. */
export class Differences {
  private readonly known = new Map<string, Buffer>()
  private nothingNew: Uint8Array | null = null
  private vector: Uint8Array | null = null

  constructor(private readonly doc: Y.Doc) {}

  /** The document has changed. */
  forget(): void {
    this.known.clear()
    this.nothingNew = null
    this.vector = null
  }

  stateVector(): Uint8Array {
    return (this.vector ??= Y.encodeStateVector(this.doc))
  }

  /**
   * What a client sends that has all we have and nothing more: the whole set of deletions, byte for byte what
   * we would write ourselves.
   */
  nothing(): Uint8Array {
    return (this.nothingNew ??= Y.encodeStateAsUpdate(this.doc, this.stateVector()))
  }

  isNothing(update: Uint8Array): boolean {
    return sameBytes(update, this.nothing())
  }

  /** @throws {Error} when the vector cannot be read. */
  answer(vector: Uint8Array): Buffer {
    const key = Buffer.from(vector).toString('base64')
    const known = this.known.get(key)
    if (known) return known
    const frame = stepTwoFrame(
      sameBytes(vector, this.stateVector()) ? this.nothing() : Y.encodeStateAsUpdate(this.doc, vector),
    )
    if (this.known.size >= KEPT) this.known.clear()
    this.known.set(key, frame)
    return frame
  }
}
