/** The addresses people are given: PUBLIC_URL, else this machine's own in its local network. */
import { networkInterfaces } from 'node:os'

export interface Addresses {
  /** Ends and begins with a slash: `/` or `/samklang/`. */
  readonly basePath: string
  /** Are cookies kept to https? */
  readonly secure: boolean
  /** With a PUBLIC_URL there may be a proxy in front that tells whom it speaks for. */
  readonly behindProxy: boolean
  link(room: string, secret: string): string
  device(code: string): string
  /** May a page of this origin send commands? `host` is what the browser says it called. */
  isOwnOrigin(origin: string, host: string | undefined): boolean
}

/** `listening` tells host and port once there is one to tell. */
export function addressesOf(publicUrl: URL | null, listening: () => { host: string; port: number }): Addresses {
  const basePath = publicUrl === null ? '/' : publicUrl.pathname.replace(/\/*$/, '/')
  const top = (): string => {
    if (publicUrl !== null) return new URL(basePath, publicUrl).href
    const { host, port } = listening()
    return `http://${host === '0.0.0.0' || host === '::' ? localAddress() : bracketed(host)}:${port}/`
  }
  return {
    basePath,
    secure: publicUrl?.protocol === 'https:',
    behindProxy: publicUrl !== null,
    link: (room, secret) => `${top()}rom/${room}#${secret}`,
    device: (code) => `${top()}enhet#${code}`,
    isOwnOrigin(origin, host) {
      if (publicUrl !== null && origin === publicUrl.origin) return true
      return host !== undefined && URL.canParse(origin) && /^https?:/.test(origin) && new URL(origin).host === host
    },
  }
}

const bracketed = (host: string): string => (host.includes(':') ? `[${host}]` : host)

/** The first address other machines in the same network may reach us at. */
function localAddress(): string {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? [])
  return all.find((address) => address.family === 'IPv4' && !address.internal)?.address ?? 'localhost'
}
