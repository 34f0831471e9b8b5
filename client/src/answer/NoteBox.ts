/** Notes written here and not yet on the board: kept on this device, sent in order, told when refused. */
import type { Note } from '@samklang/shared/domain/note'
import type { Refusal } from '@samklang/shared/domain/refusal'
import type { BodyOf } from '@samklang/shared/wire/rest'

export type NewNote = BodyOf<'addNote'>

export interface WaitingNote {
  readonly note: NewNote
  /** Why the server said no; null while it only waits for the network. */
  readonly refusal: Refusal | null
}

export type Posted =
  | { readonly kind: 'stored'; readonly note: Note }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'unreachable' }

/** What the box needs of its surroundings; a test hands in its own. */
export interface BoxWorld {
  readonly load: () => Promise<readonly WaitingNote[]>
  readonly keep: (waiting: readonly WaitingNote[]) => Promise<void>
  /** Idempotent: the note's id is made here. */
  readonly send: (note: NewNote) => Promise<Posted>
  readonly later: (act: () => void, ms: number) => () => void
}

/** Milliseconds between tries while nobody answers. */
const AGAIN = 4000
/** Refusals that pass by themselves. */
const passing: readonly Refusal[] = ['too-often', 'not-saved']

export class NoteBox {
  #waiting: readonly WaitingNote[] = []
  #sending = false
  #callOff: (() => void) | null = null
  #loading: Promise<void> | null = null
  readonly #listeners = new Set<() => void>()
  readonly #stored = new Set<(note: Note) => void>()
  readonly #world: BoxWorld

  constructor(world: BoxWorld) {
    this.#world = world
  }

  readonly waiting = (): readonly WaitingNote[] => this.#waiting
  /** Tells of each note the moment it is on the board. */
  readonly listenStored = (listener: (note: Note) => void): (() => void) => {
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

  /** The person posted; kept here before anything is sent. */
  async post(note: NewNote): Promise<void> {
    this.#show([...this.#waiting, { note, refusal: null }])
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

  #next(): WaitingNote | undefined {
    return this.#waiting.find(({ refusal }) => refusal === null)
  }

  /** False when the rest must wait. */
  #settle({ note }: WaitingNote, posted: Posted): boolean {
    if (posted.kind === 'stored') {
      this.discard(note.id)
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

  #show(waiting: readonly WaitingNote[]): void {
    this.#waiting = waiting
    void this.#world.keep(waiting)
    for (const listener of this.#listeners) listener()
  }
}
