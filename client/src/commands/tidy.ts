/** Tidies up: lays notes in rows, each in its own zone. By phase, they go back to lying where there is room. */
import { SquareGridIcon } from '@navikt/aksel-icons'
import { isShown } from '@samklang/shared/domain/piles'
import { idsOf, toldText, type Command, type Scene } from './Command'
import { tidyKeys } from './tidyKeys'

const shown = ({ notes }: Scene) => notes.filter(isShown)

export const tidy: Command = {
  id: 'tidy',
  name: 'board.tidy.name',
  icon: SquareGridIcon,
  on: 'board',
  who: 'participant',
  group: 'place',
  fits: (scene) => shown(scene).length > 0,
  asks: (scene) => ({
    by: {
      kind: 'one',
      name: 'board.tidy.by',
      options: tidyKeys
        .filter((key) => key.fits?.(scene) ?? true)
        .map((key) => ({ value: key.id, text: scene.say(key.name) })),
      start: tidyKeys[0]?.id ?? null,
    },
  }),
  async run(scene, told) {
    const key = tidyKeys.find(({ id }) => id === toldText(told, 'by'))
    if (!key) return null
    const { edits, say } = scene
    const all = shown(scene)
    if (key.id === 'phase') edits.change(idsOf(all), { pos: null, gap: null })
    else {
      const { layoutOnPage, rowPlaces } = await import('../board/arrange')
      const places = rowPlaces(all, (note) => key.rowOf(note, scene), layoutOnPage(all, edits.board.templates.all()))
      edits.together(() => {
        for (const [id, place] of places) edits.board.change(id, { ...place, gap: null }, edits.origin)
      })
    }
    return say('list.tidied', { by: say(key.name) })
  },
}
