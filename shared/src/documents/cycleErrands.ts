/** What the server does to a board for the cycle and the templates: ends of turns, what they taught, models placed. */
import * as Y from 'yjs'
import type { PhaseAnswer } from '../domain/cycle'
import type { Note } from '../domain/note'
import { posterOf, posterOn, type PosterPart } from '../domain/poster'
import { rectOf, roomFor, TEMPLATES_MAX, type PlacedTemplate } from '../domain/placedTemplate'
import { boardOf, inReadingOrder } from './board'

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
    const free = !liesOn(wanted, taken)
    templates.add(free ? wanted : { ...wanted, pos: roomFor(wanted.template, taken) }, SERVER)
    return templates.template(wanted.id) ?? 'full'
  },

  /** Lays a template elsewhere with the notes in it; on another one it is not laid. Null where there is none. */
  moveTemplate(doc: Y.Doc, { id, pos }: { id: string; pos: PlacedTemplate['pos'] }): PlacedTemplate | null {
    const { templates } = boardOf(doc)
    const one = templates.template(id)
    if (one === null) return null
    const others = templates.all().filter((other) => !other.archived && other.id !== id)
    if (!liesOn({ ...one, pos }, others.map(rectOf))) templates.move(id, pos, SERVER)
    return templates.template(id)
  },

  /** What is placed on the board now, and what is written on the values poster. */
  readTemplates(doc: Y.Doc): { placed: PlacedTemplate[]; poster: PosterPart[] } {
    const board = boardOf(doc)
    const placed = board.templates.all().filter(({ archived }) => !archived)
    const poster = posterOn(placed)
    if (poster === null) return { placed, poster: [] }
    // Asked by every phone: only what lies on the poster is read.
    const onPoster = [...doc.getMap<unknown>('notes')].flatMap(([id, note]) => {
      const zone: unknown = note instanceof Y.Map ? note.get('zone') : null
      return typeof zone === 'string' && zone.startsWith(`${poster.id}/`) ? (board.note(id) ?? []) : []
    })
    return { placed, poster: posterOf(placed, onPoster.sort(inReadingOrder)) }
  },

  /** Takes a template off the board, or puts it back where it lay; its notes are kept. Null where there is none. */
  archiveTemplate(doc: Y.Doc, { id, archived }: { id: string; archived: boolean }): PlacedTemplate | null {
    const { templates } = boardOf(doc)
    templates.archive(id, archived, SERVER)
    return templates.template(id)
  },
} as const satisfies Record<string, (doc: Y.Doc, given: never) => unknown>

function liesOn(one: Pick<PlacedTemplate, 'template' | 'pos'>, taken: readonly ReturnType<typeof rectOf>[]): boolean {
  const rect = rectOf(one)
  return taken.some(({ x, y, w, h }) => x < rect.x + rect.w && rect.x < x + w && y < rect.y + rect.h && rect.y < y + h)
}
