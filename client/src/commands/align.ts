/** Lays notes on a line, beside or below each other, where the first of them is. */
import { AlignLeftIcon } from '@navikt/aksel-icons'
import { isShown } from '@samklang/shared/domain/piles'
import { toldText, type Command } from './Command'

export const align: Command = {
  id: 'align',
  name: 'board.note.align',
  icon: AlignLeftIcon,
  on: 'notes',
  who: 'participant',
  group: 'place',
  fits: ({ chosen }) => chosen.filter(isShown).length > 1,
  asks: ({ say }) => ({
    how: {
      kind: 'one',
      name: 'board.note.align',
      options: (['row', 'column', 'left', 'top'] as const).map((how) => ({
        value: how,
        text: say(`board.align.${how}`),
      })),
      start: 'row',
    },
  }),
  async run({ chosen, notes, edits, say }, told) {
    const { alignedPlaces, Alignment, layoutOnPage } = await import('../board/arrange')
    const layout = layoutOnPage(notes, edits.board.templates.all())
    const places = alignedPlaces(notes, chosen.filter(isShown), Alignment.parse(toldText(told, 'how')), layout)
    edits.together(() => {
      for (const [id, place] of places) edits.board.change(id, place, edits.origin)
    })
    return say('list.aligned', { count: places.size })
  },
}
