/** Finds notes by what stands on them. */
import { MagnifyingGlassIcon } from '@navikt/aksel-icons'
import type { Command } from './Command'

export const find: Command = {
  id: 'find',
  name: 'board.find.name',
  icon: MagnifyingGlassIcon,
  on: 'board',
  who: 'observer',
  group: 'board',
  keys: 'Mod+f',
  run({ surface }) {
    surface.find()
    return null
  },
}
