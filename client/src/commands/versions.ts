/** Opens the earlier versions of the board, for whoever leads. */
import { ClockDashedIcon } from '@navikt/aksel-icons'
import { openVersions } from '../versions/opening'
import type { Command } from './Command'

export const versions: Command = {
  id: 'versions',
  name: 'versions.name',
  icon: ClockDashedIcon,
  on: 'board',
  who: 'facilitator',
  group: 'lead',
  run() {
    openVersions()
    return null
  },
}
