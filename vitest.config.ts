/** Where the tests are and what each kind of them runs in. */
import { defineConfig } from 'vitest/config'
import { postgresFolder } from './tests/support/installServers.mjs'

/** What is put through both storages: the acts of a room, its live board, and what must stay secret. */
const onBoth =
  'access assessments ballots collisions groupTalk groups lifecycle live modes proposals push report rooms rounds secrecy thickness votes waiting'.split(
    ' ',
  )

const postgres = {
  test: {
    name: 'postgres',
    include: onBoth.map((name) => `tests/system/${name}.test.ts`),
    environment: 'node' as const,
    testTimeout: 30_000,
    env: { TEST_STORAGE: 'postgres' },
    globalSetup: 'tests/support/postgresForAll.ts',
  },
}

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'shared', include: ['shared/src/**/*.test.ts'], environment: 'node' } },
      { test: { name: 'server', include: ['server/src/**/*.test.ts'], environment: 'node' } },
      {
        test: {
          name: 'client',
          include: ['client/src/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
        },
      },
      {
        test: {
          name: 'system',
          include: ['tests/system/**/*.test.ts', 'tests/guards/**/*.test.ts', 'tests/attack/**/*.test.ts'],
          environment: 'node',
          testTimeout: 30_000,
        },
      },
      ...(postgresFolder() === null ? [] : [postgres]),
      // By itself, after the others: it measures a pace.
      { test: { name: 'chaos', include: ['tests/chaos/**/*.test.ts'], environment: 'node' } },
    ],
  },
})
