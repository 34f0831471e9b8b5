/** The environment as it is read at start. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readEnv } from './env'

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

test('[A32] a public address may have a sub-path, and no query or fragment', () => {
  const path = (url: string): string | undefined => {
    const reading = readEnv({ PUBLIC_URL: url })
    return 'env' in reading ? reading.env.publicUrl?.pathname : undefined
  }
  expect(path('https://samspill.example/samklang')).toBe('/samklang')
  expect(path('https://samspill.example/?rom=1')).toBeUndefined()
  expect(path('https://samspill.example/#hemmelig')).toBeUndefined()
})
