/** The service worker: keeps the built pages on the device, so that a room opens without a network. Never touches the API. */
import { pageWithin, shellNames } from '../src/offline/shell'

// reason: the pages' own types say `self` is a window; here it is the worker
const worker = self as unknown as ServiceWorkerGlobalScope

/** Filled in by the build: every file the pages begin with, and a name that changes when one of them does. */
declare const SHELL_FILES: readonly string[]
declare const SHELL_NAME: string

/** Milliseconds to wait for a page before the kept one is shown: a phone in a lift must not look at white for a minute. */
const PAGE_WITHIN = 4_000

worker.addEventListener('install', (event) => {
  event.waitUntil(install())
})

worker.addEventListener('activate', (event) => {
  event.waitUntil(activate())
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const path = pathIn(request.url)
  if (request.method !== 'GET' || path === null || path.startsWith('api/')) return
  if (request.mode === 'navigate') event.respondWith(page(request))
  else if (path.startsWith('assets/')) event.respondWith(asset(request))
  else if (SHELL_FILES.includes(path)) event.respondWith(kept(request))
})

async function install(): Promise<void> {
  const cache = await caches.open(SHELL_NAME)
  // `reload`: what the browser has in its own cache may be of the version before.
  await cache.addAll(['./', ...SHELL_FILES].map((path) => new Request(path, { cache: 'reload' })))
  await worker.skipWaiting()
}

/** Tabs that were opened with the version before still fetch parts of it: it is kept until there is one more. */
async function activate(): Promise<void> {
  const keep = shellNames(await caches.keys(), SHELL_NAME)
  for (const name of await caches.keys()) if (!keep.includes(name)) await caches.delete(name)
  await worker.clients.claim()
}

/** The server's page; the kept one where it does not answer in time, or is not there at all. */
async function page(request: Request): Promise<Response> {
  const fresh = fetch(request)
  const answer = await pageWithin(fresh, PAGE_WITHIN, (work, time) => void setTimeout(work, time))
  if (answer !== null) return answer
  return (await (await caches.open(SHELL_NAME)).match('./')) ?? fresh
}

/** A built file's name changes with its content: what is kept is right for ever. */
async function asset(request: Request): Promise<Response> {
  const found = await caches.match(request)
  if (found) return found
  const answer = await fetch(request)
  if (answer.ok) await (await caches.open(SHELL_NAME)).put(request, answer.clone())
  return answer
}

async function kept(request: Request): Promise<Response> {
  return (await (await caches.open(SHELL_NAME)).match(request)) ?? fetch(request)
}

/** The address after the base path; null outside of it. */
function pathIn(url: string): string | null {
  const { scope } = worker.registration
  return url.startsWith(scope) ? url.slice(scope.length) : null
}
