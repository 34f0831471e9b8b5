/** Every scenario, in the order they are run and told. */
import type { Scenario } from '../Scenario'
import { fanouts } from './fanout'

export const scenarios: readonly Scenario[] = [...fanouts]
