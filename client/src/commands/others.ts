/** The notes one may put together with those that are chosen. */
import type { Note } from '@samklang/shared/domain/note'
import { isShown } from '@samklang/shared/domain/piles'
import { toldText, writable, type Ask, type Scene, type Told } from './Command'

/** Those that people write and can see, but for those chosen. */
export function otherNotes({ notes, chosen }: Scene): readonly Note[] {
  const ids = new Set(chosen.map((note) => note.id))
  return writable(notes).filter((note) => isShown(note) && !ids.has(note.id))
}

/** Asks for one more note where only one is chosen. */
export function askOther(scene: Scene, name: (Ask & { kind: 'note' })['name']): Readonly<Record<string, Ask>> {
  return scene.chosen.length > 1 ? {} : { other: { kind: 'note', name, among: otherNotes(scene) } }
}

/** The chosen notes with the one that was asked for. */
export function withOther(scene: Scene, told: Told): readonly Note[] {
  const other = scene.notes.find((note) => note.id === toldText(told, 'other'))
  return writable(other ? [...scene.chosen, other] : scene.chosen)
}

/** Are there at least two to put together? */
export function hasOther(scene: Scene): boolean {
  const own = writable(scene.chosen).filter(isShown)
  return own.length > 1 || (own.length === 1 && scene.chosen.length === 1 && otherNotes(scene).length > 0)
}
