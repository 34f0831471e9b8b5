/** `npm run bench:board`: how fast a board opens and moves with few notes and with many, beside the canvas library as it comes. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type Page } from '@playwright/test'
import * as Y from 'yjs'
import { createApp } from '../../server/src/app'
import { machineClock } from '../../server/src/clock'
import { chromiumPath } from '../support/chromium'
import { fillBoard, liveBoard, manyNotes } from '../support/fullBoard'
import { Visitor } from '../support/people'
import { until } from '../support/until'
import { opened, watchOpening } from './opening'
import { servePlainPage } from './plainPage'
import { framesWhile, heapOf, pans, type Frames } from './watching'

const counts = process.argv.slice(2).map(Number)
const asked = counts.length > 0 ? counts : [100, 1000, 2000]
const viewport = { width: 1440, height: 900 }

const browser = await chromium.launch({
  ...(chromiumPath() !== undefined && { executablePath: chromiumPath() ?? '' }),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
})
const dataDir = await mkdtemp(join(tmpdir(), 'samklang-bench-'))
const pagesFolder = process.env['PAGES_FOLDER'] ?? fileURLToPath(new URL('../../client/dist', import.meta.url))
const app = await createApp({ dataDir, pagesFolder, clock: machineClock })
const origin = `http://127.0.0.1:${await app.listen(0, '127.0.0.1')}`
const plain = await servePlainPage()

interface Row {
  readonly what: string
  readonly notes: number
  readonly open: string
  readonly again: string
  readonly near: Frames
  readonly all: Frames
  readonly drag: Frames
  readonly bytes: string
  readonly heap: number
}
const rows: Row[] = []
for (const notes of asked) {
  rows.push(await ours(browser, notes))
  rows.push(await theirs(browser, notes))
}
print(rows)
await browser.close()
await plain.close()
await app.close()
await rm(dataDir, { recursive: true, force: true })

async function ours(browser: Browser, count: number): Promise<Row> {
  const maker = new Visitor({ origin })
  const situation = { size: 'many', dependent: false } as const
  const made = await maker.ask('createRoom', { title: 'Full tavle', language: 'nb', situation })
  const kari = new Visitor({ origin })
  kari.room = made.room
  await kari.opens(made.links.find(({ role }) => role === 'participant')?.url ?? '')
  await kari.joins('Kari')
  await fillBoard(kari, manyNotes(count))
  const context = await browser.newContext({ viewport, locale: 'nb-NO' })
  await context.addCookies([...kari.cookies].map(([name, value]) => ({ name, value, url: origin })))
  const page = await context.newPage()
  await watchOpening(page)
  await page.goto(`${origin}/rom/${made.room}/tavle`)
  const first = await opened(page)
  await rests(page)
  await page.goto(`${origin}/rom/${made.room}/tavle`)
  const again = await opened(page)
  await rests(page)
  const near = await pans(page, '.tl-canvas')
  await page.getByRole('button', { name: 'Vis fasen dere er i' }).click()
  await rests(page)
  const { board, drag } = await dragged(page, kari)
  await page.getByRole('button', { name: 'Vis hele tavla' }).click()
  await rests(page)
  const all = await pans(page, '.tl-canvas')
  const heap = await heapOf(page)
  await context.close()
  return {
    what: 'Samklang',
    notes: count,
    open: `${first.notes - first.shell}`,
    again: `${again.notes - again.shell}`,
    near,
    all,
    drag,
    bytes: board,
    heap,
  }
}

/** Drags a paper twice and tells what each drag added to the document. */
async function dragged(page: Page, kari: Visitor): Promise<{ board: string; drag: Frames }> {
  const live = await liveBoard(kari)
  const size = () => Y.encodeStateAsUpdate(live.doc).length
  const added: number[] = []
  let drag: Frames = { median: 0, p95: 0 }
  for (let n = 0; n < 2; n++) {
    const before = size()
    drag = await framesWhile(page, () => drags(page, '.paper', n))
    // It is written when the hand has rested, and comes by way of the server.
    await until('the drag is in the document', () => size() !== before, 20_000)
    added.push(size() - before)
  }
  live.leave()
  return { board: added.join(', then '), drag }
}

async function theirs(browser: Browser, count: number): Promise<Row> {
  const context = await browser.newContext({ viewport })
  const page = await context.newPage()
  await watchOpening(page)
  await page.goto(`${plain.address}/?notes=${count}`)
  const first = await opened(page)
  await rests(page)
  await page.goto(`${plain.address}/?notes=${count}`)
  const again = await opened(page)
  await rests(page)
  const near = await pans(page, '.tl-canvas')
  const drag = await framesWhile(page, () => drags(page, '.tl-note__container', 0))
  await page.evaluate('showAll()')
  await rests(page)
  const all = await pans(page, '.tl-canvas')
  const heap = await heapOf(page)
  await context.close()
  // It has no shell of its own and no server: its opening counts from the moment the page was asked for.
  return {
    what: 'plain',
    notes: count,
    open: `${first.notes}`,
    again: `${again.notes}`,
    near,
    all,
    drag,
    bytes: '',
    heap,
  }
}

/** Drags one note that lies in the middle of the screen, to and fro. */
async function drags(page: Page, selector: string, which: number): Promise<void> {
  // Asked in one go: with thousands of notes on a canvas each question by itself takes its time.
  const inside = await page.evaluate(
    (wanted) =>
      [...document.querySelectorAll(wanted)].flatMap((one) => {
        const { x, y, width } = one.getBoundingClientRect()
        return width > 0 && x > 60 && y > 120 && x < 1200 && y < 600 ? [{ x, y, width }] : []
      }),
    selector,
  )
  const box = inside[Math.min(which * 2, inside.length - 1)]
  if (!box) throw new Error('No note is on the screen.')
  const [x, y] = [box.x + box.width / 2, box.y + 20]
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let n = 1; n <= 40; n++) await page.mouse.move(x + Math.sin(n / 6) * 90, y + n * 2)
  await page.mouse.up()
}

/** Until nothing has moved or come for a while. */
async function rests(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const now = document.querySelectorAll('.paper, .tl-note__container').length
      const past = globalThis as unknown as { papers?: number; since?: number } // reason: two words of our own on the page
      if (past.papers !== now) Object.assign(past, { papers: now, since: performance.now() })
      return performance.now() - (past.since ?? 0) > 700
    },
    null,
    { polling: 100 },
  )
}

function print(all: readonly Row[]): void {
  const frames = ({ median, p95 }: Frames) => `${median}/${p95}`
  console.log('\nMilliseconds; frames as median/95th of a hundred. Open: from the shell, first and second time.\n')
  console.log('| | notes | open | again | pan near | pan, all in view | drag | bytes a drag | heap MB |')
  console.log('|---|---|---|---|---|---|---|---|---|')
  for (const { what, notes, open, again, near, all: far, drag, bytes, heap } of all) {
    const cells = [what, notes, open, again, frames(near), frames(far), frames(drag), bytes, heap]
    console.log(`| ${cells.join(' | ')} |`)
  }
}
