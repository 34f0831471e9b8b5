/** Shows what lies on the board and could not be shown, to whoever leads. */
import { ExclamationmarkTriangleIcon } from '@navikt/aksel-icons'
import type { Command } from './Command'

export const oddities: Command = {
  id: 'oddities',
  name: 'out.odd.name',
  icon: ExclamationmarkTriangleIcon,
  on: 'board',
  who: 'facilitator',
  group: 'lead',
  run({ surface }) {
    surface.odd()
    return null
  },
}
