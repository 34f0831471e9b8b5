/** What a board document holds besides notes and talk: the templates placed on it, and what each turn left behind. */
import * as Y from 'yjs'
import type { z } from 'zod'
import { TurnNumber } from '../domain/cycle'
import { PlacedTemplate } from '../domain/placedTemplate'
import { entityMap } from './entityMap'

export type Templates = ReturnType<typeof templatesOf>
export type Turns = ReturnType<typeof turnsOf>

/** Speaks to a document about the templates on it. */
export function templatesOf(doc: Y.Doc) {
  const { map, add, change } = entityMap(doc, 'templates')

  function template(id: string): PlacedTemplate | null {
    const entity = map.get(id)
    if (!(entity instanceof Y.Map)) return null
    const read = PlacedTemplate.safeParse({ ...Object.fromEntries(entity), id })
    return read.success ? read.data : null
  }

  return {
    template,
    /** Every template that can be read, put away ones too, in the order they were placed. */
    all: (): PlacedTemplate[] =>
      [...map.keys()]
        .flatMap((id) => template(id) ?? [])
        .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)),
    /** Throws ZodError for what is no placed template; one that is there already is left as it is. */
    add(given: z.input<typeof PlacedTemplate>, origin: unknown): void {
      const { id, ...plain } = PlacedTemplate.parse(given)
      add(id, { kind: 'template', ...plain }, null, origin)
    },
    archive: (id: string, archived: boolean, origin: unknown): boolean => change(id, { archived }, origin),
    move: (id: string, pos: PlacedTemplate['pos'], origin: unknown): boolean => change(id, { pos }, origin),
  }
}

/** The name under which a turn lies in a document: the same for whoever makes it. */
export function turnId(turn: number): string {
  return `turn-${String(turn).padStart(4, '0')}`
}

/** Speaks to a document about what each turn taught. */
export function turnsOf(doc: Y.Doc) {
  const { map, add, textOf, setText } = entityMap(doc, 'turns')
  return {
    /** The live text of what we did and learned; null until the server has laid it out. */
    textOf: (turn: number): Y.Text | null => textOf(turnId(turn)),
    /** What is written there now. */
    learned: (turn: number): string => textOf(turnId(turn))?.toString() ?? '',
    setText: (turn: number, text: string, origin: unknown, caret?: number): boolean =>
      setText(turnId(turn), text, origin, caret),
    /** Lays out a turn to be written in; one that is there already is left as it is. */
    begin(turn: number, origin: unknown): void {
      if (!map.has(turnId(turn))) add(turnId(turn), { kind: 'turn', number: TurnNumber.parse(turn) }, '', origin)
    },
  }
}
