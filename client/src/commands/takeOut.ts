/** Takes the board out as a picture, a table, a file or on paper; or only what is chosen. */
import { DownloadIcon } from '@navikt/aksel-icons'
import { isShown } from '@samklang/shared/domain/piles'
import { toldText, type Command, type Scene } from './Command'

/** As in `out/takeOut`, which is fetched only when somebody asks for it. */
const forms = ['png', 'svg', 'csv', 'json'] as const

const asks: NonNullable<Command['asks']> = ({ say }) => ({
  as: {
    kind: 'one',
    name: 'out.as',
    options: forms.map((form) => ({ value: form, text: say(`out.${form}`) })),
    start: 'png',
  },
})

async function run(scene: Scene, told: Parameters<Command['run']>[1], some: boolean): Promise<string> {
  const { takeOut } = await import('../out/takeOut')
  const form = forms.find((one) => one === toldText(told, 'as')) ?? 'png'
  const file = await takeOut(scene, form, some ? scene.chosen : null)
  return file === null ? scene.say('out.nothing') : scene.say('out.saved', { file })
}

export const takeOut: Command = {
  id: 'takeOut',
  name: 'out.name',
  icon: DownloadIcon,
  on: 'board',
  who: 'observer',
  group: 'board',
  asks,
  run: (scene, told) => run(scene, told, false),
}

export const takeOutChosen: Command = {
  id: 'takeOutChosen',
  name: 'out.name',
  icon: DownloadIcon,
  on: 'notes',
  who: 'observer',
  group: 'look',
  fits: ({ chosen }) => chosen.every(isShown),
  asks,
  run: (scene, told) => run(scene, told, true),
}
