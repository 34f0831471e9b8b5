/** Where the live sockets of this installation are: same origin and base path as the page, over ws or wss. */
import { basePath } from '../base'

/** The base of all live addresses, without a slash at the end: `wss://example.org/samklang`. */
export function socketBase(): string {
  const base = new URL(`${basePath()}/`, document.baseURI)
  base.protocol = base.protocol === 'https:' ? 'wss:' : 'ws:'
  return base.href.replace(/\/$/, '')
}
