/** `npm run screenshots`: fills a room as the demonstration does and takes the README's pictures from the running product. */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import { createApp } from '../../server/src/app'
import { chromiumPath } from '../support/chromium'
import { Visitor } from '../support/people'

const top = fileURLToPath(new URL('../..', import.meta.url))
const pictures = join(top, 'docs/pictures')
const dataDir = await mkdtemp(join(tmpdir(), 'samklang-pictures-'))
const app = await createApp({ dataDir, pagesFolder: join(top, 'client/dist') })
const origin = `http://127.0.0.1:${await app.listen(0, '127.0.0.1')}`

const { stdout } = await promisify(execFile)(
  process.execPath,
  ['--import', 'tsx', 'tests/demo/main.ts', '--server', origin],
  {
    cwd: top,
  },
)
const [facilitatorLink, participantLink] = [...stdout.matchAll(/https?:\/\/\S+#\S+/g)].map(([link]) => {
  const { pathname, hash } = new URL(link)
  return `${origin}${pathname}${hash}`
})
if (!facilitatorLink || !participantLink) throw new Error(`the demonstration gave no links:\n${stdout}`)
const room = new URL(facilitatorLink).pathname

const executablePath = chromiumPath()
const browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath && { executablePath }) })
await mkdir(pictures, { recursive: true })

async function open(link: string, wide: boolean): Promise<Page> {
  const context = await browser.newContext({
    viewport: wide ? { width: 1440, height: 900 } : { width: 390, height: 844 },
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    deviceScaleFactor: wide ? 1 : 2,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(link)
  await page.locator('main').waitFor()
  return page
}

async function picture(page: Page, path: string, name: string, before?: () => Promise<void>): Promise<void> {
  await page.goto(`${origin}${room}/${path}`)
  await page.locator('main').waitFor()
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
  await before?.()
  await page.screenshot({ path: join(pictures, `${name}.png`) })
  console.log(`docs/pictures/${name}.png`)
}

const facilitator = new Visitor({ origin })
await facilitator.opens(facilitatorLink)
const desk = await open(facilitatorLink, true)
await picture(desk, 'tavle', 'board', () => desk.getByRole('button', { name: 'Vis hele tavla' }).click())
await picture(desk, 'profil', 'profile')

const session = await facilitator.session()
const last = session.rounds.findLast(({ state }) => state === 'published')
if (last) await facilitator.ask('setFocus', { focus: { kind: 'result', round: last.id }, gather: false })
await picture(desk, 'lede', 'lead')

const thumb = await open(participantLink, false)
await thumb.getByRole('button', { name: 'Bli med' }).click()
await facilitator.ask(
  'askAgain',
  { items: ['4-1', '4-2', '4-3', '4-4'], open: true },
  { round: session.rounds[0]?.id ?? '' },
)
await picture(thumb, 'svar', 'answer')

await browser.close()
await app.close()
await rm(dataDir, { recursive: true, force: true })
