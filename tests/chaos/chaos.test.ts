/** A minute of chaos with sixty clients (of the two hundred of `npm run chaos`: they share two cores with three nodes). */
import { expect, test } from 'vitest'
import { runChaos, tableOf } from './run'
import { hasPostgres } from '../support/postgres'
import { hasRedis } from '../support/redis'

test.skipIf(!hasPostgres || !hasRedis)(
  '[L167] with nodes killed, Redis cut, Postgres restarted and a node cut off, all boards end as one and nothing seen is lost',
  async () => {
    const report = await runChaos({ seconds: 60, clients: 60, seed: 2_027, say: () => undefined })
    console.log(tableOf(report).join('\n'))
    expect(report).toMatchObject({ lost: 0, different: 0, refused: 0 })
    expect(report.promised).toBeGreaterThan(200)
    expect(new Set(report.faults.map(({ name }) => name)).size).toBe(4)
    for (const { recovered } of report.faults) expect(recovered).not.toBeNull()
    expect(Math.max(...report.faults.map(({ recovered }) => recovered ?? Infinity))).toBeLessThanOrEqual(10)
  },
  240_000,
)
