/** The templates of a board as a command asks for one of them. */
import type { PlacedTemplate } from '@samklang/shared/domain/placedTemplate'
import type { Ask, Scene } from '../commands/Command'
import { nameOf } from './zonesOn'

type Around = Pick<Scene, 'edits' | 'language'>

/** On the board, or taken off it, in the order they were placed. */
export function placedOn({ edits }: Around, archived: boolean): PlacedTemplate[] {
  return edits.board.templates.all().filter((one) => one.archived === archived)
}

export function nameOfPlaced({ edits, language }: Around, id: string): string {
  const all = edits.board.templates.all()
  const one = all.find((each) => each.id === id)
  return one ? nameOf(one, all, language) : ''
}

export function askPlaced(around: Around, archived: boolean): Ask {
  const all = placedOn(around, archived)
  return {
    kind: 'one',
    name: 'templates.which',
    options: all.map(({ id }) => ({ value: id, text: nameOfPlaced(around, id) })),
    start: all[0]?.id ?? null,
  }
}
