/** Every scenario, in the order they are run and told. */
import type { Scenario } from '../Scenario'
import { attack } from './attack'
import { ballots } from './ballots'
import { cursors } from './cursors'
import { fanouts } from './fanout'
import { joinings } from './joining'
import { quiet } from './quiet'

export const scenarios: readonly Scenario[] = [...fanouts, cursors, ...joinings, quiet, ballots, attack]
