/** `npx tsx tests/screenshots/templates.ts <folder>`: every template on the canvas and in the list, wide and narrow, to be looked at. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from '@playwright/test'
import type { NoteId } from '@samklang/shared/domain/ids'
import { roomFor, zoneKey } from '@samklang/shared/domain/placedTemplate'
import { TemplateId, templateOf } from '@samklang/shared/domain/template'
import { boardOf } from '@samklang/shared/documents/board'
import { boardAddress } from '@samklang/shared/documents/names'
import { createApp } from '../../server/src/app'
import { chromiumPath } from '../support/chromium'
import * as Y from 'yjs'
import { Visitor } from '../support/people'
import { stockClient } from '../support/sockets'

const [folder = join(tmpdir(), 'samklang-templates'), only] = process.argv.slice(2)
const pagesFolder = process.env['PAGES_FOLDER'] ?? fileURLToPath(new URL('../../client/dist', import.meta.url))
const dataDir = await mkdtemp(join(tmpdir(), 'samklang-pictures-'))
const app = await createApp({ dataDir, pagesFolder })
const origin = `http://127.0.0.1:${await app.listen(0, '127.0.0.1')}`
await mkdir(folder, { recursive: true })
const executablePath = chromiumPath()
const browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath && { executablePath }) })

const texts = ['Ring de fem lagene før sommeren', 'Felles kaffe hver torsdag på biblioteket', 'Spør ungdomsrådet']
for (const id of TemplateId.options) {
  if (only !== undefined && only !== id) continue
  const { room, facilitator } = await filledRoom(id)
  for (const [size, width] of [
    ['wide', 1440],
    ['narrow', 390],
  ] as const) {
    const page = await opens(facilitator, width)
    await page.goto(`${origin}/rom/${room}/tavle`)
    await page.locator('.template-name').waitFor()
    await lookAt(page)
    await page.screenshot({ path: join(folder, `${id}-canvas-${size}.png`) })
    await page.goto(`${origin}/rom/${room}/liste`)
    await page.locator('[data-placed]').waitFor()
    const heading = page.locator('[data-placed]')
    await heading.evaluate((element) => element.scrollIntoView())
    await page.screenshot({ path: join(folder, `${id}-list-${size}.png`) })
    await page.context().close()
  }
  console.log(id)
}
await browser.close()
await app.close()
await rm(dataDir, { recursive: true, force: true })

async function filledRoom(template: TemplateId): Promise<{ room: string; facilitator: Visitor }> {
  const facilitator = new Visitor({ origin })
  const made = await facilitator.ask('createRoom', {
    title: 'Fritid for alle',
    language: 'nb',
    situation: { size: 'some', dependent: false },
  })
  facilitator.room = made.room
  await facilitator.joins('Kari')
  const placed = 'placed-one'
  await facilitator.ask('placeTemplate', { id: placed, template, pos: roomFor(template, []) })
  const { epoch } = (await facilitator.session()).room
  const client = stockClient({
    base: origin.replace('http', 'ws'),
    path: boardAddress(made.room, epoch),
    headers: { cookie: [...facilitator.cookies].map(([name, value]) => `${name}=${value}`).join('; '), origin },
    name: 'Kari',
    doc: new Y.Doc(),
  })
  await client.synced()
  const board = boardOf(client.doc)
  let n = 0
  for (const { id } of templateOf(template).zones) {
    for (let many = 0; many < 1 + (n % 3); many++) {
      const note = `note-number-${n++}-${many}`
      // reason: ids of our own making
      board.addNote(
        {
          id: note as NoteId,
          kind: n % 4 === 0 ? 'measure' : 'idea',
          text: texts[n % 3] ?? '',
          author: 'Kari',
          zone: zoneKey(placed, id),
          createdAt: n,
        },
        'here',
      )
    }
  }
  await client.saved()
  client.leave()
  return { room: made.room, facilitator }
}

async function opens(visitor: Visitor, width: number): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: width > 1000 ? 900 : 844 },
    locale: 'nb-NO',
    reducedMotion: 'reduce',
  })
  await context.addCookies([...visitor.cookies].map(([name, value]) => ({ name, value, url: origin })))
  return context.newPage()
}

/** Goes to the template as a person does: by the board's menu. */
async function lookAt(page: Page): Promise<void> {
  await page.getByRole('toolbar', { name: 'Verktøy' }).getByRole('button', { name: 'Mer' }).click()
  await page.locator('[data-item="showTemplate"]').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Lagre' }).click()
  await page.waitForTimeout(700)
}
