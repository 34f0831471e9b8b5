/** Measures one scenario on one server, in a process that has nothing else to do, and tells its parent. */
import { scenarios } from './scenarios/all'
import type { Figures, Setting } from './Scenario'
import { startPeer } from './targets/peers'
import { startSamklang } from './targets/samklang'
import type { TargetName } from './targets/Target'

export interface Order extends Setting {
  readonly scenario: string
  readonly target: TargetName
  /** Our built server. */
  readonly script: string
  readonly profile: string | null
}

process.once('message', (order: Order) => {
  measure(order).then(
    (figures) => process.send?.(figures, () => process.exit(0)),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
})

async function measure({ scenario: name, target: targetName, script, profile, ...setting }: Order): Promise<Figures> {
  const scenario = scenarios.find((one) => one.name === name)
  if (!scenario) throw new Error(`There is no scenario ${name}.`)
  const target = await (targetName === 'samklang' ? startSamklang(script, profile) : startPeer(targetName))
  // Whoever has ordered it waits only so long; the server must not be left behind.
  process.once('SIGTERM', () => void target.stop().finally(() => process.exit(1)))
  try {
    return await scenario.run(target, setting)
  } finally {
    await target.stop()
  }
}
