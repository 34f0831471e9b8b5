/** The key outside the database. */
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hmac, openSecretKey, secretKeyOf } from './seal'

const key = secretKeyOf(Buffer.alloc(32, 1))
const other = secretKeyOf(Buffer.alloc(32, 2))

test('[A33] what is sealed opens with the same key and label, and with nothing else', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), fc.string(), fc.nat(), (plain, label, at) => {
      const sealed = key.seal(label, plain)
      expect(new Uint8Array(key.unseal(label, sealed) ?? [1])).toEqual(plain)
      expect(key.unseal(`${label}x`, sealed)).toBeNull()
      expect(other.unseal(label, sealed)).toBeNull()
      const changed = Uint8Array.from(sealed)
      const place = at % changed.length
      changed[place] = (changed[place] ?? 0) ^ 1
      expect(key.unseal(label, changed)).toBeNull()
      expect(key.unseal(label, sealed.subarray(0, at % sealed.length))).toBeNull()
    }),
  )
})

test('[A34] two lists of parts never have the same digest by being glued together', () => {
  const digest = (...parts: string[]): string => hmac(Buffer.alloc(32), parts).toString('hex')
  expect(digest('ab', 'c')).not.toBe(digest('a', 'bc'))
  expect(digest('1:a')).not.toBe(digest('', 'a'))
})

test('[A35] the key is made once, readable only by its owner, and read again after that', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'samklang-')), 'inner', 'secret.key')
  const sealed = openSecretKey(path).seal('link', Buffer.from('hemmelig'))
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(openSecretKey(path).unseal('link', sealed)?.toString()).toBe('hemmelig')
  expect(readFileSync(path, 'utf8')).toMatch(/^[0-9a-f]{64}\n$/)
  writeFileSync(path, 'not a key')
  expect(() => openSecretKey(path)).toThrow('64 hexadecimal digits')
})
