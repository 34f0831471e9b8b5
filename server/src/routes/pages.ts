/** The built pages: read once, told where they live, sent with a policy that lets them talk to nobody but us. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Hono, type Context } from 'hono'
import type { Addresses } from '../addresses'

/** Addresses inside the pages; each is the same file and finds its own way. */
const pageAddresses = ['/', '/ny', '/enhet', '/rom/*']

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
}
const packs = /^(text\/|application\/(json|manifest)|image\/svg)/

interface File {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Null where packing gains nothing. */
  readonly packed: Uint8Array<ArrayBuffer> | null
  readonly type: string
  readonly tag: string
  /** Its name changes with its content. */
  readonly lasting: boolean
}

export interface PagesSetting {
  readonly addresses: Addresses
  /** Folder with the built client. */
  readonly folder: string
  readonly tldrawLicenceKey: string | null
}

export function pages({ addresses, folder, tldrawLicenceKey }: PagesSetting): Hono {
  const app = new Hono()
  const files = filesIn(folder)
  const index = files.get('/index.html')
  const page = index && fileOf('/index.html', withBase(index.bytes, addresses.basePath, tldrawLicenceKey))
  app.get('*', (context) => {
    const { path: asked } = context.req
    const path = asked.startsWith(addresses.basePath) ? asked.slice(addresses.basePath.length - 1) : asked
    const file = path === '/index.html' ? undefined : files.get(path)
    if (file) return send(context, file, addresses)
    if (page === undefined) return context.text('The pages are not built: npm run build', 503)
    const known = pageAddresses.some(
      (known) => path === known || (known.endsWith('*') && path.startsWith(known.slice(0, -1))),
    )
    return send(context, page, addresses, known ? 200 : 404)
  })
  return app
}

/** All of them are kept in memory, packed once: a few megabytes. */
function filesIn(folder: string): Map<string, File> {
  const files = new Map<string, File>()
  let entries
  try {
    entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  } catch {
    // reason: pages that are not built yet are told about where one is asked for.
    return files
  }
  for (const entry of entries) {
    if (!entry.isFile() || entry.name.endsWith('.map')) continue
    const place = join(entry.parentPath, entry.name)
    const path = `/${relative(folder, place).split(sep).join('/')}`
    files.set(path, fileOf(path, new Uint8Array(readFileSync(place))))
  }
  return files
}

function fileOf(path: string, bytes: Uint8Array<ArrayBuffer>): File {
  const type = types[extname(path)] ?? 'application/octet-stream'
  const packed = packs.test(type) ? new Uint8Array(gzipSync(bytes)) : null
  return {
    bytes,
    packed: packed !== null && packed.length < bytes.length ? packed : null,
    type,
    tag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    lasting: path.startsWith('/assets/'),
  }
}

/** Relative addresses in the page hold at any depth, and under a sub-path, once it knows its base. */
function withBase(html: Uint8Array, basePath: string, tldrawLicenceKey: string | null): Uint8Array<ArrayBuffer> {
  const licence =
    tldrawLicenceKey === null ? '' : `<meta name="tldraw-license-key" content="${escapeHtml(tldrawLicenceKey)}">`
  const text = Buffer.from(html).toString('utf8')
  const base = `<base href="${escapeHtml(basePath)}">${licence}`
  const told = /<base\b[^>]*>/i.test(text)
    ? text.replace(/<base\b[^>]*>/i, () => base)
    : text.replace(/<head>/i, (head) => head + base)
  return new Uint8Array(Buffer.from(told))
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

function send(context: Context, file: File, addresses: Addresses, status: 200 | 404 = 200): Response {
  const headers: Record<string, string> = {
    'Content-Type': file.type,
    ETag: file.tag,
    'Cache-Control': file.lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
    Vary: 'Accept-Encoding',
    ...guards(context, addresses),
  }
  if (status === 200 && context.req.header('If-None-Match') === file.tag) return context.body(null, 304, headers)
  const wantsPacked = file.packed !== null && /\bgzip\b/.test(context.req.header('Accept-Encoding') ?? '')
  if (wantsPacked) headers['Content-Encoding'] = 'gzip'
  return context.body(wantsPacked && file.packed ? file.packed : file.bytes, status, headers)
}

/** `unsafe-inline` for styles only: the canvas sets its own. Older browsers need the socket's address spelt out. */
function guards(context: Context, addresses: Addresses): Record<string, string> {
  const host = context.req.header('Host') ?? ''
  const sockets = /^[\w.[\]:-]+$/.test(host) ? ` ${addresses.secure ? '' : `ws://${host} `}wss://${host}` : ''
  return {
    'Content-Security-Policy': [
      "default-src 'self'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "font-src 'self' data:",
      `connect-src 'self'${sockets}`,
      "worker-src 'self'",
      "manifest-src 'self'",
      "frame-src 'none'",
      "frame-ancestors 'none'",
      "base-uri 'self'",
      "form-action 'self'",
      "object-src 'none'",
    ].join('; '),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    // Without https a browser ignores this one, and says so in its console.
    ...(addresses.secure && { 'Cross-Origin-Opener-Policy': 'same-origin' }),
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  }
}
