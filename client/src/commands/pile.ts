/** Lays notes on top of each other, in one pile. */
import { LayersIcon } from '@navikt/aksel-icons'
import { isShown } from '@samklang/shared/domain/piles'
import { idsOf, type Command } from './Command'
import { askOther, hasOther, withOther } from './others'

export const pile: Command = {
  id: 'pile',
  name: ({ chosen }) => (chosen.length > 1 ? 'board.note.pile' : 'board.note.pileWith'),
  icon: LayersIcon,
  on: 'notes',
  who: 'participant',
  group: 'join',
  fits: hasOther,
  asks: (scene) => askOther(scene, 'board.note.pileWith'),
  run(scene, told) {
    const { edits, say, notes } = scene
    const chosen = withOther(scene, told).filter(isShown)
    // Whole piles come along, or half of one would be left behind under nothing.
    const piles = new Set(chosen.flatMap((note) => note.pile ?? []))
    const all = notes.filter(
      (note) =>
        chosen.some(({ id }) => id === note.id) || (isShown(note) && note.pile !== null && piles.has(note.pile)),
    )
    const [top] = all
    if (!top || all.length < 2) return null
    edits.change(idsOf(all), { pile: top.id, phase: top.phase, zone: top.zone, pos: top.pos, gap: null })
    return say('list.piled', { count: all.length })
  },
}
