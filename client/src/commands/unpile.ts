/** Takes a pile apart; its notes lie spread out where the pile was. */
import { SplitHorizontalIcon } from '@navikt/aksel-icons'
import { isShown } from '@samklang/shared/domain/piles'
import type { Command, Scene } from './Command'

/** Board units between two notes that lay in a pile. */
const APART = 48

const mates = ({ chosen: [note], notes }: Scene) =>
  note && note.pile !== null ? notes.filter((one) => one.pile === note.pile) : []

export const unpile: Command = {
  id: 'unpile',
  name: 'board.note.unpile',
  icon: SplitHorizontalIcon,
  on: 'note',
  who: 'participant',
  group: 'join',
  fits: (scene) => mates(scene).filter(isShown).length > 1,
  run(scene) {
    const { edits, say } = scene
    const all = mates(scene)
    const pos = all.find(isShown)?.pos ?? null
    edits.together(() => {
      all.forEach((note, at) => {
        const spread = pos === null ? null : ([pos[0] + at * APART, pos[1] + at * APART] as [number, number])
        edits.board.change(note.id, { pile: null, pos: spread, gap: null }, edits.origin)
      })
    })
    return say('list.unpiled', { count: all.length })
  },
}
