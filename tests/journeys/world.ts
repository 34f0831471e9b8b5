/** The world of a journey: a real server on a folder of its own, people in browsers of their own, and one origin. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test as base, type Browser, type BrowserContextOptions, type Page } from '@playwright/test'
import { createApp, type App } from '../../server/src/app'
import { skippingClock, type SkippingClock } from '../support/skippingClock'

/** The pages as built; another folder of them while somebody works on several things at once. */
export const pagesFolder = process.env['PAGES_FOLDER'] ?? fileURLToPath(new URL('../../client/dist', import.meta.url))

export const laptop: BrowserContextOptions = { viewport: { width: 1440, height: 900 } }
export const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
export const smallPhone: BrowserContextOptions = {
  viewport: { width: 320, height: 640 },
  hasTouch: true,
  isMobile: true,
}

export interface World {
  readonly clock: SkippingClock
  readonly address: string
  /** Where the server keeps everything. */
  readonly dataDir: string
  /** A new person: a browser of their own, with a page that has opened nothing yet. */
  person(how?: BrowserContextOptions): Promise<Page>
  /** Stops the server in order and starts another on the same folder and port, with other pages if they are given; meanwhile something may befall its files. */
  restart(meanwhile?: (dataDir: string) => void | Promise<void>, pages?: string): Promise<void>
  /** Requests any page made to somewhere else; must stay empty. */
  readonly strayRequests: readonly string[]
  /** What pages complained of in their consoles, but for a lost network. */
  readonly complaints: readonly string[]
}

async function start(
  dataDir: string,
  port: number,
  clock: SkippingClock,
  pages = pagesFolder,
): Promise<{ app: App; port: number }> {
  const app = await createApp({ dataDir, pagesFolder: pages, clock })
  return { app, port: await app.listen(port, '127.0.0.1') }
}

async function withWorld(browser: Browser, use: (world: World) => Promise<void>): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'samklang-journey-'))
  const clock = skippingClock()
  let { app, port } = await start(dataDir, 0, clock)
  const address = `http://127.0.0.1:${port}`
  const strayRequests: string[] = []
  const complaints: string[] = []
  const people: Page[] = []
  await use({
    clock,
    address,
    dataDir,
    strayRequests,
    complaints,
    async person(how = laptop) {
      // Requests that a service worker makes cannot be looked at or held back: it has a journey of its own.
      const context = await browser.newContext({
        baseURL: address,
        locale: 'nb-NO',
        serviceWorkers: 'block',
        ...how,
      })
      const page = await context.newPage()
      context.on('request', (request) => {
        const url = new URL(request.url())
        if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== address) strayRequests.push(request.url())
      })
      page.on('console', (message) => {
        if (message.type() === 'error' && !/net::ERR|WebSocket|status of/.test(message.text()))
          complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(String(error)))
      people.push(page)
      return page
    },
    async restart(meanwhile, pages) {
      await app.close()
      await meanwhile?.(dataDir)
      ;({ app, port } = await start(dataDir, port, clock, pages))
    },
  })
  await Promise.all(people.map((page) => page.context().close()))
  await app.close()
  await rm(dataDir, { recursive: true, force: true })
}

export const test = base.extend<{ world: World }>({
  world: async ({ browser }, use) => withWorld(browser, use),
})
export { expect } from '@playwright/test'
