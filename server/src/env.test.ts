/** The environment as it is read at start. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { limitVariable, readEnv } from './env'
import { defaultLimits } from './live/limits'

test('[A30] without any setting the product runs on port 4000 with its data in ./data', () => {
  const reading = readEnv({})
  expect(reading).toMatchObject({ env: { port: 4000, host: '0.0.0.0', publicUrl: null, logLevel: 'info' } })
  expect('env' in reading && reading.env.secretKeyFile.endsWith('/data/secret.key')).toBe(true)
})

test('[A31] every fault of a configuration is told at once, each by the name of its variable', () => {
  const reading = readEnv({
    PORT: '70000',
    PUBLIC_URL: 'samspill.example',
    DATA_DIR: join(fileURLToPath(import.meta.url), 'data'),
    SECRET_KEY_FILE: '/nowhere/secret.key',
    LOG_LEVEL: 'loud',
  })
  expect('faults' in reading && reading.faults).toEqual([
    'PORT is above 65535',
    'DATA_DIR is no folder that can be written, or made',
    'PUBLIC_URL is not an address that begins with http:// or https://',
    'SECRET_KEY_FILE names a file that is not there',
    'LOG_LEVEL is none of debug, info, warn, error',
  ])
  const keyed = readEnv({ PORT: 'x', SECRET_KEY_FILE: fileURLToPath(import.meta.url) })
  expect('faults' in keyed && keyed.faults).toEqual([
    'PORT is not a whole number',
    'SECRET_KEY_FILE names a file that does not hold 64 hexadecimal digits',
  ])
})

test('[L165] a database that nodes share needs a key that they share, and what connects nodes needs such a database', () => {
  const faults = (variables: Record<string, string>): unknown => {
    const reading = readEnv(variables)
    return 'faults' in reading && reading.faults
  }
  expect(faults({ DATABASE_URL: 'postgres://samklang@db/samklang' })).toEqual([
    'SECRET_KEY_FILE is needed with DATABASE_URL: every node must have the same key',
  ])
  expect(faults({ REDIS_URL: 'redis://between' })).toEqual([
    'DATABASE_URL is needed with REDIS_URL: only nodes on one database have anything to tell each other',
  ])
  const wrong = { DATABASE_URL: 'mysql://root:hemmelig@db', REDIS_URL: 'localhost:6379', SECRET_KEY_FILE: '/nowhere' }
  expect(faults(wrong)).toEqual([
    'SECRET_KEY_FILE names a file that is not there',
    'DATABASE_URL is not an address that begins with postgres://',
    'REDIS_URL is not an address that begins with redis://',
  ])
})

test('[A32] a public address may have a sub-path, and no query or fragment', () => {
  const path = (url: string): string | undefined => {
    const reading = readEnv({ PUBLIC_URL: url })
    return 'env' in reading ? reading.env.publicUrl?.pathname : undefined
  }
  expect(path('https://samspill.example/samklang')).toBe('/samklang')
  expect(path('https://samspill.example/?rom=1')).toBeUndefined()
  expect(path('https://samspill.example/#hemmelig')).toBeUndefined()
})

test('[L86] every limit is set by LIMIT_ and its name, and documented; what is no limit and no number is told', () => {
  const reading = readEnv({ LIMIT_UPDATE: '1000', LIMIT_STEP_TWO: '5000', LIMIT_NEW_TYPES: '' })
  expect('env' in reading && reading.env.limits).toEqual({ update: 1000, stepTwo: 5000 })
  const bad = readEnv({ LIMIT_UPDAET: '1', LIMIT_UPDATE: '-1', LIMIT_SOCKETS: '1e9', LIMIT_NOTES: '20000' })
  expect('faults' in bad && bad.faults).toEqual([
    'LIMIT_UPDAET is no limit there is',
    'LIMIT_UPDATE is not a whole number above 0',
    'LIMIT_SOCKETS is not a whole number above 0',
    'LIMIT_NOTES is above 10000',
  ])
  const told = readFileSync(new URL('../../docs/limits.md', import.meta.url), 'utf8')
  const rows = Object.entries(defaultLimits).map(([name, value]) => `| \`${limitVariable(name)}\` | ${value} |`)
  expect(rows.filter((row) => !told.includes(row))).toEqual([])
})
