/** Reads the environment once, or says everything that is wrong with it. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { levels } from './log'

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

const Variables = z.object({
  PORT: Port.default(4000),
  HOST: z.string().min(1, 'is empty').default('0.0.0.0'),
  DATA_DIR: z.string().min(1, 'is empty').default('./data'),
  PUBLIC_URL: PublicUrl.optional(),
  SECRET_KEY_FILE: z
    .string()
    .refine((path) => existsSync(path), 'names a file that is not there')
    .optional(),
  LOG_LEVEL: z.enum(levels, `is none of ${levels.join(', ')}`).default('info'),
  TLDRAW_LICENSE_KEY: z.string().min(1, 'is empty').optional(),
})

export interface Env {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  /** Null means the machine's own address in its local network. */
  readonly publicUrl: URL | null
  readonly secretKeyFile: string
  readonly logLevel: (typeof levels)[number]
  readonly tldrawLicenceKey: string | null
}

export type EnvReading = { readonly env: Env } | { readonly faults: readonly string[] }

/** Every fault at once, each as `NAME what is wrong`. An empty variable counts as one that is not set. */
export function readEnv(variables: Readonly<Record<string, string | undefined>>): EnvReading {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = Variables.safeParse(given)
  if (!parsed.success) return { faults: parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) }
  const read = parsed.data
  const dataDir = resolve(read.DATA_DIR)
  return {
    env: {
      port: read.PORT,
      host: read.HOST,
      dataDir,
      publicUrl: read.PUBLIC_URL ?? null,
      secretKeyFile: read.SECRET_KEY_FILE ?? join(dataDir, 'secret.key'),
      logLevel: read.LOG_LEVEL,
      tldrawLicenceKey: read.TLDRAW_LICENSE_KEY ?? null,
    },
  }
}
