/** The key outside the database: it seals what must be read again and makes digests nobody else can make. */
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16

export interface SecretKey {
  /** A keyed digest of the parts for one purpose; 32 bytes, the same each time. */
  digest(purpose: string, ...parts: readonly (string | Uint8Array)[]): Buffer
  /** Seals bytes so that only this key opens them again, and only under the same label. */
  seal(label: string, plain: Uint8Array): Uint8Array
  /** Null where the bytes were sealed under another key or label, or have been changed. */
  unseal(label: string, sealed: Uint8Array): Buffer | null
}

export function secretKeyOf(master: Uint8Array): SecretKey {
  const sealing = createHmac('sha256', master).update('samklang seal').digest()
  return {
    digest(purpose, ...parts) {
      return hmac(createHmac('sha256', master).update(`samklang digest ${purpose}`).digest(), parts)
    },
    seal(label, plain) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(label))
      return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
    },
    unseal(label, sealed) {
      const bytes = Buffer.from(sealed)
      if (bytes.length < NONCE_BYTES + TAG_BYTES) return null
      const opener = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, NONCE_BYTES))
      opener.setAAD(Buffer.from(label)).setAuthTag(bytes.subarray(-TAG_BYTES))
      try {
        return Buffer.concat([opener.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), opener.final()])
      } catch {
        // reason: a failed check is the answer, not a fault: the key was replaced or the row tampered with.
        return null
      }
    },
  }
}

/** A keyed digest over parts; each is preceded by its length, so that no two lists of parts read alike. */
export function hmac(key: Uint8Array, parts: readonly (string | Uint8Array)[]): Buffer {
  const digest = createHmac('sha256', key)
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part
    digest.update(`${bytes.length}:`).update(bytes)
  }
  return digest.digest()
}

/** How a token of 128 random bits or more is kept: plain SHA-256 is enough where nothing can be guessed. */
export function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** 128 bits as they stand in a link or a cookie: 22 characters. */
export function secretFrom(digest: Uint8Array): string {
  return Buffer.from(digest).subarray(0, 16).toString('base64url')
}

/** Is this what a key's file holds: 64 hexadecimal digits and at most space around them? */
export const isKeyText = (text: string): boolean => /^[0-9a-f]{64}$/i.test(text.trim())

/**
 * Reads the key from its file, or makes one that only its owner may read.
 * @throws Error when the file cannot be read or written, or does not hold a key.
 */
export function openSecretKey(path: string): SecretKey {
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true })
    // `wx`: of two servers started at once one fails instead of both going on with a key of their own.
    writeFileSync(path, `${randomBytes(KEY_BYTES).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
    chmodSync(path, 0o600)
  }
  const text = readFileSync(path, 'utf8').trim()
  if (!isKeyText(text)) throw new Error('The secret key file does not hold 64 hexadecimal digits.')
  return secretKeyOf(Buffer.from(text, 'hex'))
}
