/** Reads the environment once, or says everything that is wrong with it. */
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { NOTES_MAX } from '@samklang/shared/domain/note'
import { z } from 'zod'
import { defaultLimits, type Limits } from './live/limits'
import { levels } from './log'
import { isKeyText } from './seal'

const Port = z
  .string()
  .regex(/^\d{1,5}$/, 'is not a whole number')
  .transform(Number)
  .refine((port) => port <= 65_535, 'is above 65535')

const PublicUrl = z.string().transform((text, context) => {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || !/^https?:$/.test(url.protocol)) {
    context.addIssue({ code: 'custom', message: 'is not an address that begins with http:// or https://' })
    return z.NEVER
  }
  if (url.search !== '' || url.hash !== '' || url.username !== '') {
    context.addIssue({ code: 'custom', message: 'has a user, a query or a fragment; give only the address' })
    return z.NEVER
  }
  return url
})

/** Kept as it was written: what it holds may be a secret, and a fault must not quote it. */
const address = (...protocols: readonly string[]) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol),
      `is not an address that begins with ${protocols[0]}//`,
    )

const Variables = z.object({
  PORT: Port.default(4000),
  HOST: z.string().min(1, 'is empty').default('0.0.0.0'),
  METRICS_PORT: Port.optional(),
  METRICS_HOST: z.string().min(1, 'is empty').default('127.0.0.1'),
  DATA_DIR: z
    .string()
    .min(1, 'is empty')
    .prefault('./data')
    .refine(canHoldData, 'is no folder that can be written, or made'),
  PUBLIC_URL: PublicUrl.optional(),
  SECRET_KEY_FILE: z
    .string()
    .superRefine((path, context) => {
      const message = whyNotKeyFile(path)
      if (message !== null) context.addIssue({ code: 'custom', message })
    })
    .optional(),
  DATABASE_URL: address('postgres:', 'postgresql:').optional(),
  REDIS_URL: address('redis:', 'rediss:').optional(),
  LOG_LEVEL: z.enum(levels, `is none of ${levels.join(', ')}`).default('info'),
  TLDRAW_LICENSE_KEY: z.string().min(1, 'is empty').optional(),
})

/** With a database that several nodes share the key must be the same for all, and lie outside it. */
const together: readonly [needs: string, needed: string, why: string][] = [
  ['DATABASE_URL', 'SECRET_KEY_FILE', 'is needed with DATABASE_URL: every node must have the same key'],
  [
    'REDIS_URL',
    'DATABASE_URL',
    'is needed with REDIS_URL: only nodes on one database have anything to tell each other',
  ],
]

/** Is it a folder that can be written, or could it be made where it is not there yet? */
function canHoldData(path: string): boolean {
  let place = resolve(path)
  while (!existsSync(place) && dirname(place) !== place) place = dirname(place)
  try {
    accessSync(place, constants.W_OK)
    return statSync(place).isDirectory()
  } catch {
    // reason: whatever keeps us from looking keeps us from writing.
    return false
  }
}

function whyNotKeyFile(path: string): string | null {
  if (!existsSync(path)) return 'names a file that is not there'
  try {
    return isKeyText(readFileSync(path, 'utf8')) ? null : 'names a file that does not hold 64 hexadecimal digits'
  } catch {
    // reason: a folder, or a file of somebody else's.
    return 'names a file that cannot be read'
  }
}

export interface Env {
  readonly port: number
  readonly host: string
  /** Where what is counted is told; null tells it nobody. */
  readonly metrics: { readonly port: number; readonly host: string } | null
  readonly dataDir: string
  /** Null means the machine's own address in its local network. */
  readonly publicUrl: URL | null
  readonly secretKeyFile: string
  /** Null keeps everything in a file in `dataDir`. */
  readonly databaseUrl: string | null
  /** What the nodes on one database tell each other by; null where they only look. */
  readonly redisUrl: string | null
  readonly logLevel: (typeof levels)[number]
  readonly tldrawLicenceKey: string | null
  /** Those that were given; the rest are `defaultLimits`. */
  readonly limits: Partial<Limits>
}

export type EnvReading = { readonly env: Env } | { readonly faults: readonly string[] }

/** Every fault at once, each as `NAME what is wrong`. An empty variable counts as one that is not set. */
export function readEnv(variables: Readonly<Record<string, string | undefined>>): EnvReading {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = Variables.safeParse(given)
  const missing = together.flatMap(([needs, needed, why]) =>
    needs in given && !(needed in given) ? [`${needed} ${why}`] : [],
  )
  const limits = readLimits(given)
  const faults = [
    ...(parsed.error?.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) ?? []),
    ...limits.faults,
    ...missing,
  ]
  if (!parsed.success || faults.length > 0) return { faults }
  const read = parsed.data
  const dataDir = resolve(read.DATA_DIR)
  return {
    env: {
      port: read.PORT,
      host: read.HOST,
      metrics: read.METRICS_PORT === undefined ? null : { port: read.METRICS_PORT, host: read.METRICS_HOST },
      dataDir,
      publicUrl: read.PUBLIC_URL ?? null,
      secretKeyFile: read.SECRET_KEY_FILE ?? join(dataDir, 'secret.key'),
      databaseUrl: read.DATABASE_URL ?? null,
      redisUrl: read.REDIS_URL ?? null,
      logLevel: read.LOG_LEVEL,
      tldrawLicenceKey: read.TLDRAW_LICENSE_KEY ?? null,
      limits: limits.limits,
    },
  }
}

/** What the product itself stands, whatever the environment says. */
const most: Partial<Limits> = { notes: NOTES_MAX }

/** `newTypes` is set by LIMIT_NEW_TYPES, and so is every other number of `Limits`. */
export function limitVariable(name: string): string {
  return `LIMIT_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`
}

function readLimits(given: Readonly<Record<string, string | undefined>>): {
  limits: Partial<Limits>
  faults: string[]
} {
  const names = new Map(Object.keys(defaultLimits).map((name) => [limitVariable(name), name as keyof Limits]))
  const limits: Partial<Record<keyof Limits, number>> = {}
  const faults: string[] = []
  for (const [variable, text] of Object.entries(given)) {
    if (!variable.startsWith('LIMIT_')) continue
    const name = names.get(variable)
    const value = Number(text)
    if (name === undefined) faults.push(`${variable} is no limit there is`)
    else if (!/^\d{1,12}$/.test(text ?? '') || value < 1) faults.push(`${variable} is not a whole number above 0`)
    else if (value > (most[name] ?? Infinity)) faults.push(`${variable} is above ${most[name]}`)
    else limits[name] = value
  }
  return { limits, faults }
}
