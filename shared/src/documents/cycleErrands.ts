/** What the server does to a board for the cycle and the templates: ends of turns, what they taught, models placed. */
import type * as Y from 'yjs'
import type { PhaseAnswer } from '../domain/cycle'
import type { Note } from '../domain/note'
import { rectOf, roomFor, TEMPLATES_MAX, type PlacedTemplate } from '../domain/placedTemplate'
import { boardOf } from './board'

const SERVER = 'server'

export const cycleErrands = {
  /** What is finished ends in this turn; the turns are laid out to be written in. Done twice it is done once. */
  endTurn(doc: Y.Doc, { turn, now }: { turn: number; now: number }): null {
    const { ways, turns } = boardOf(doc)
    doc.transact(() => {
      ways.endTurn(turn, now, SERVER)
      turns.begin(turn, SERVER)
      turns.begin(turn + 1, SERVER)
    }, SERVER)
    return null
  },

  reopenTurn(doc: Y.Doc, { turn }: { turn: number }): null {
    boardOf(doc).ways.reopenTurn(turn, SERVER)
    return null
  },

  /** Null where there is no such note, or it has not taken that step. */
  answerStep(doc: Y.Doc, { note, answer }: { note: string; answer: PhaseAnswer }): Note | null {
    const board = boardOf(doc)
    const found = board.note(note)
    if (!found || found.hidden || !found.way.steps.some(({ id }) => id === answer.step)) return null
    board.ways.answer(note, answer, SERVER)
    return board.note(note)
  },

  /** Lays out a turn, so that what it taught can be written. */
  beginTurn(doc: Y.Doc, { turn }: { turn: number }): null {
    boardOf(doc).turns.begin(turn, SERVER)
    return null
  },

  /** What a turn taught, as far as it is written. */
  readTurn(doc: Y.Doc, { turn }: { turn: number }): string {
    return boardOf(doc).turns.learned(turn)
  },

  writeTurn(doc: Y.Doc, { turn, text }: { turn: number; text: string }): string {
    const { turns } = boardOf(doc)
    doc.transact(() => {
      turns.begin(turn, SERVER)
      turns.setText(turn, text, SERVER)
    }, SERVER)
    return turns.learned(turn)
  },

  /**
   * Places a template, where it was asked for unless another one has come to lie there meanwhile. One of this id that is
   * there already is left where it is.
   */
  placeTemplate(doc: Y.Doc, { wanted }: { wanted: PlacedTemplate }): PlacedTemplate | 'full' {
    const { templates } = boardOf(doc)
    const known = templates.template(wanted.id)
    if (known) return known
    const all = templates.all()
    if (all.length >= TEMPLATES_MAX) return 'full'
    const taken = all.filter(({ archived }) => !archived).map(rectOf)
    const rect = rectOf(wanted)
    const free = !taken.some(
      ({ x, y, w, h }) => x < rect.x + rect.w && rect.x < x + w && y < rect.y + rect.h && rect.y < y + h,
    )
    templates.add(free ? wanted : { ...wanted, pos: roomFor(wanted.template, taken) }, SERVER)
    return templates.template(wanted.id) ?? 'full'
  },

  /** Takes a template off the board, or puts it back where it lay; its notes are kept. Null where there is none. */
  archiveTemplate(doc: Y.Doc, { id, archived }: { id: string; archived: boolean }): PlacedTemplate | null {
    const { templates } = boardOf(doc)
    templates.archive(id, archived, SERVER)
    return templates.template(id)
  },
} as const satisfies Record<string, (doc: Y.Doc, given: never) => unknown>
