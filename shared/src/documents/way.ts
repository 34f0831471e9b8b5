/** Notes on their way round the cycle: steps and answers kept with them, and what the end of a turn does to them. */
import * as Y from 'yjs'
import type { z } from 'zod'
import { atTurnsEnd, PhaseAnswer } from '../domain/cycle'
import type { Note } from '../domain/note'
import type { Phase } from '../domain/phase'
import { readNote } from './entity'
import { entityMap } from './entityMap'
import { KEYS_MAX, type noteFamilies, type NoteFamily } from './kinds'

/** When and in which turn a note is moved, and where new ids come from: with it a change of phase is a step on its way. */
export interface Stamp {
  readonly now: number
  readonly turn: number
  readonly newId: () => string
}

type StepValue = z.input<typeof noteFamilies.step>
const familyKey = (family: NoteFamily, id: string): string => `${family}:${id}`
/** One for each turn, whoever writes it and however often. */
const carriedKey = (turn: number): string => familyKey('step', `carried-${String(turn).padStart(4, '0')}`)

/** Leaves a step behind on a note that goes to another phase; inside a transaction. */
export function leaveStep(entity: Y.Map<unknown>, note: Note, to: Phase, { now, turn, newId }: Stamp): void {
  if (note.kind === 'result' || note.phase === to || entity.size >= KEYS_MAX) return
  entity.set(familyKey('step', newId()), { at: now, from: note.phase, to, turn } satisfies StepValue)
}

/** Speaks to a document about the way its notes go. */
export function waysOf(doc: Y.Doc) {
  const { map, entity } = entityMap(doc, 'notes')

  function eachNote(does: (note: Note, entity: Y.Map<unknown>) => void): void {
    for (const [id, value] of map) {
      const read = readNote(id, value)
      if ('note' in read && value instanceof Y.Map) does(read.note, value)
    }
  }

  return {
    /** Keeps an answer to the question of a step, or, empty, that it was skipped. False when there is no such note. */
    answer(note: string, answer: PhaseAnswer, origin: unknown): boolean {
      const found = entity(note)
      const { id, ...plain } = PhaseAnswer.parse(answer)
      if (!found || found.size >= KEYS_MAX) return false
      doc.transact(() => found.set(familyKey('said', id), plain), origin)
      return true
    },

    /** What is finished ends in this turn, and what is not is carried into the next. Done twice it is done once. */
    endTurn(turn: number, now: number, origin: unknown): void {
      doc.transact(() => {
        eachNote((note, found) => {
          const becomes = atTurnsEnd(note)
          if (becomes === 'ends') found.set('ended', turn)
          if (becomes === 'carried' && note.kind === 'measure' && !found.has(carriedKey(turn)))
            found.set(carriedKey(turn), { at: now, from: note.phase, to: note.phase, turn } satisfies StepValue)
        })
      }, origin)
    },

    /** Takes the end of a turn back, and leaves what has been done since as it is. */
    reopenTurn(turn: number, origin: unknown): void {
      doc.transact(() => {
        eachNote((note, found) => {
          if (note.ended === turn) found.set('ended', null)
          if (found.has(carriedKey(turn))) found.delete(carriedKey(turn))
        })
      }, origin)
    },
  }
}
