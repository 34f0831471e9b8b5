/** What is written here and not yet with the server: kept on this device, sent in order, told when refused. */
import type { Note } from '@samklang/shared/domain/note'
import type { Refusal } from '@samklang/shared/domain/refusal'
import type { BodyOf } from '@samklang/shared/wire/rest'

export type NewNote = BodyOf<'addNote'>

/** Something to send, named by an id made here. */
interface Named {
  readonly id: string
}

export interface WaitingNote<Sent extends Named = NewNote> {
  readonly note: Sent
  /** Why the server said no; null while it only waits for the network. */
  readonly refusal: Refusal | null
}

export type Posted<Stored = Note> =
  | { readonly kind: 'stored'; readonly note: Stored }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'unreachable' }

/** What the box needs of its surroundings; a test hands in its own. */
export interface BoxWorld<Sent extends Named = NewNote, Stored = Note> {
  readonly load: () => Promise<readonly WaitingNote<Sent>[]>
  readonly keep: (waiting: readonly WaitingNote<Sent>[]) => Promise<void>
  /** Idempotent: the note's id is made here. */
  readonly send: (note: Sent) => Promise<Posted<Stored>>
  readonly later: (act: () => void, ms: number) => () => void
}

/** Milliseconds between tries while nobody answers. */
const AGAIN = 4000
/** Refusals that pass by themselves. */
const passing: readonly Refusal[] = ['too-often', 'not-saved']

export class NoteBox<Sent extends Named = NewNote, Stored = Note> {
  #waiting: readonly WaitingNote<Sent>[] = []
  #sending = false
  #callOff: (() => void) | null = null
  #loading: Promise<void> | null = null
  readonly #listeners = new Set<() => void>()
  readonly #stored = new Set<(note: Stored) => void>()
  readonly #world: BoxWorld<Sent, Stored>

  constructor(world: BoxWorld<Sent, Stored>) {
    this.#world = world
  }

  readonly waiting = (): readonly WaitingNote<Sent>[] => this.#waiting
  /** Tells of each note the moment it is on the board. */
  readonly listenStored = (listener: (note: Stored) => void): (() => void) => {
    this.#stored.add(listener)
    return () => this.#stored.delete(listener)
  }

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Reads what was kept, once, and sends it. */
  readonly begin = (): Promise<void> => {
    this.#loading ??= this.#world.load().then((kept) => {
      const known = new Set(this.#waiting.map(({ note }) => note.id))
      this.#show([...kept.filter(({ note }) => !known.has(note.id)), ...this.#waiting])
      return this.flush()
    })
    return this.#loading
  }

  /** The person posted; kept here before anything is sent. What was to be sent under the same id is sent no more. */
  async post(note: Sent): Promise<void> {
    this.#show([...this.#waiting.filter((one) => one.note.id !== note.id), { note, refusal: null }])
    await this.flush()
  }

  async again(id: string): Promise<void> {
    this.#show(this.#waiting.map((one) => (one.note.id === id ? { ...one, refusal: null } : one)))
    await this.flush()
  }

  discard(id: string): void {
    this.#show(this.#waiting.filter(({ note }) => note.id !== id))
  }

  readonly flush = async (): Promise<void> => {
    if (this.#sending) return
    this.#sending = true
    this.#callOff?.()
    this.#callOff = null
    try {
      for (let next = this.#next(); next !== undefined; next = this.#next()) {
        const posted = await this.#world.send(next.note)
        if (!this.#settle(next, posted)) break
      }
    } finally {
      this.#sending = false
    }
  }

  #next(): WaitingNote<Sent> | undefined {
    return this.#waiting.find(({ refusal }) => refusal === null)
  }

  /** False when the rest must wait. */
  #settle({ note }: WaitingNote<Sent>, posted: Posted<Stored>): boolean {
    if (posted.kind === 'stored') {
      // Written anew while it was under way: that is sent as well.
      this.#show(this.#waiting.filter((one) => one.note !== note))
      for (const listener of this.#stored) listener(posted.note)
      return true
    }
    if (posted.kind === 'unreachable' || passing.includes(posted.refusal)) {
      this.#callOff = this.#world.later(() => void this.flush(), AGAIN)
      return false
    }
    const { refusal } = posted
    this.#show(this.#waiting.map((one) => (one.note.id === note.id ? { ...one, refusal } : one)))
    return true
  }

  #show(waiting: readonly WaitingNote<Sent>[]): void {
    this.#waiting = waiting
    void this.#world.keep(waiting)
    for (const listener of this.#listeners) listener()
  }
}
