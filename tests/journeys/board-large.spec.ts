/** A board of two thousand notes: it opens, moves and is drawn on like a small one, and all of it can be taken out. */
import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { phases } from '@samklang/shared/domain/phase'
import { NotesFile } from '@samklang/shared/files/notesFile'
import { opened, watchOpening } from '../bench-board/opening'
import { pans } from '../bench-board/watching'
import { fillBoard, manyNotes } from '../support/fullBoard'
import { Visitor } from '../support/people'
import { boardRoom, liesStill, middleOf, noteFrom, type BoardRoom } from './boardPeople'
import { expect, laptop, test, type World } from './world'

const MANY = 2000
/** Twice as many as the canvas keeps on it, so that most of them are only drawn beneath. */
const SOME = 300
/** Milliseconds to open after the shell is there: three times what is promised, for machines that are slow. */
const OPEN = 6000
/** A frame may take twice that of a small board; three times that here. */
const FRAMES = 6
/** A list is there within a second and a half, and one of thousands within six; three times that here. */
const LISTS = [
  { count: 300, within: 4500 },
  { count: 2000, within: 18_000 },
]
/** Milliseconds to open the menu of a card in a long list. */
const MENU = 1500

test('[C191] a board of two thousand notes opens and moves nearly as a board of a hundred does', async ({ world }) => {
  const few = await visits(world, 100)
  const usual = await pans(few.page, '.tl-canvas')
  await few.page.context().close()

  const { page, room } = await visits(world, MANY)
  const { shell, notes } = await opened(page)
  expect(notes - shell).toBeLessThan(OPEN)
  await expect(page.locator('.paper').first()).toBeVisible()
  const near = await pans(page, '.tl-canvas')
  await page.getByRole('button', { name: 'Vis hele tavla' }).click()
  await expect(page.locator('.paper')).toHaveCount(0)
  const all = await pans(page, '.tl-canvas')
  for (const { median } of [near, all]) expect(median).toBeLessThanOrEqual(FRAMES * Math.max(17, usual.median))

  // What is drawn beneath is taken hold of like anything else.
  await page.getByRole('button', { name: 'Vis hele tavla' }).click()
  const at = await whereIs(page)
  await page.mouse.move(at.x, at.y)
  await page.mouse.down()
  await page.mouse.move(at.x + 30, at.y - 40, { steps: 6 })
  await page.mouse.up()
  await expect(page.locator('.note-bar')).toBeVisible()
  await expect.poll(async () => (await notesWithPlace(room)).length).toBe(1)
  const [moved] = await notesWithPlace(room)
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await noteFrom(room, moved?.id ?? ''))?.pos).toBeNull()
  expect(world.complaints).toEqual([])
})

test('[C192] the whole board leaves as picture, table, file and paper, from the canvas and from the list alike', async ({
  world,
}) => {
  const { page, room, kari } = await visits(world, SOME)
  await kari.ask('changeNote', { archived: true }, { note: 'note-00000' })
  await expect.poll(async () => (await noteFrom(room, 'note-00001'))?.text).toBeTruthy()
  for (const where of ['tavle', 'liste'] as const) {
    await page.goto(`${world.address}/rom/${room.room}/${where}`)
    const menu = page.getByRole('button', { name: where === 'tavle' ? 'Mer' : 'Gjør med tavla', exact: true })
    // Hundreds of cards take their time on a slow machine.
    await expect(menu).toBeVisible({ timeout: 60_000 })
    const take = async (form: string) => {
      await menu.click()
      await page.getByRole('button', { name: 'Ta med ut…' }).click()
      await page.getByRole('radio', { name: form }).check()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Lagre', exact: true }).click(),
      ])
      return bytesOf(download)
    }
    const svg = (await take('Bilde som kan forstørres (SVG)')).toString('utf8')
    expect(svg).toContain('Finn behovet')
    expect(svg).toContain('url(data:font/woff2;base64,')
    expect(svg.match(/https?:\/\/(?!www\.w3\.org\/2000\/svg)/g)).toBeNull()
    const firstLines = new Set([...svg.matchAll(/>(\d+) /g)].map(([, number]) => number))
    expect(firstLines.size).toBe(SOME - 1)
    expect(firstLines.has('1')).toBe(false)

    const png = await take('Bilde (PNG)')
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(png.readUInt32BE(16)).toBeGreaterThan(4000)

    // None of these notes has a line break in it: a line is a row.
    const rows = (await take('Tabell til regneark (CSV)')).toString('utf8').trim().split('\r\n')
    expect(rows.length).toBe(SOME)
    const file = NotesFile.parse(JSON.parse((await take('Fil for andre programmer (JSON)')).toString('utf8')))
    expect(file.notes.length).toBe(SOME - 1)

    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('.printed h2')).toHaveCount(5)
    await expect(page.locator('.printed li')).toHaveCount(SOME - 1)
    await expect(page.locator('.room-main')).toBeHidden()
    await page.emulateMedia({ media: 'screen' })
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    await expect(page.locator('.printed')).toHaveCount(0)
  }
  expect(world.strayRequests).toEqual([])
  expect(world.complaints).toEqual([])
})

test('[C235] what is chosen leaves by itself, as picture, table and file, from the canvas and from the list', async ({
  world,
}) => {
  const { page, room } = await visits(world, 4)
  const texts = (await room.elsewhere.ask('notes')).map(({ text }) => text)
  const [first = '', second = '', ...rest] = texts
  const take = async (form: string) => {
    await page.getByRole('button', { name: 'Ta med ut…' }).filter({ visible: true }).click()
    await page.getByRole('radio', { name: form }).check()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Lagre', exact: true }).click(),
    ])
    return bytesOf(download)
  }
  /** The number each note begins with, as it stands in a picture. */
  const numbers = (svg: string) => [...svg.matchAll(/>(\d+) /g)].map(([, number]) => number).toSorted()
  const chosen = [first, second].map((text) => text.split(' ')[0]).toSorted()

  await page.getByRole('button', { name: 'Vis hele tavla' }).click()
  for (const text of [first, second]) await expect(page.locator('.paper', { hasText: text })).toBeVisible()
  for (const [at, text] of [first, second].entries()) {
    await liesStill(page.locator('.paper', { hasText: text }))
    const { x, y } = await middleOf(page.locator('.paper', { hasText: text }))
    if (at > 0) await page.keyboard.down('Shift')
    await page.mouse.click(x, y)
    await page.keyboard.up('Shift')
  }
  const bar = page.locator('.note-bar')
  await bar.getByRole('button', { name: /^Mer/ }).click()
  const svg = (await take('Bilde som kan forstørres (SVG)')).toString('utf8')
  expect(numbers(svg)).toEqual(chosen)
  await bar.getByRole('button', { name: /^Mer/ }).click()
  const small = await take('Bilde (PNG)')
  expect(small.subarray(1, 4).toString()).toBe('PNG')

  await page.goto(`${world.address}/rom/${room.room}/liste`)
  for (const text of [first, second]) await page.getByRole('checkbox', { name: text.slice(0, 12) }).check()
  const choice = page.locator('.list-selection')
  await choice.getByRole('button', { name: /^Mer/ }).click()
  expect(numbers((await take('Bilde som kan forstørres (SVG)')).toString('utf8'))).toEqual(chosen)
  await choice.getByRole('button', { name: /^Mer/ }).click()
  const table = (await take('Tabell til regneark (CSV)')).toString('utf8')
  for (const text of [first, second]) expect(table).toContain(text)
  for (const text of rest) expect(table).not.toContain(text)
  await choice.getByRole('button', { name: /^Mer/ }).click()
  const file = NotesFile.parse(JSON.parse((await take('Fil for andre programmer (JSON)')).toString('utf8')))
  expect(file.notes.map(({ text }) => text).toSorted()).toEqual([first, second].toSorted())
  expect(world.complaints).toEqual([])
})

test('[C234] a list of hundreds of notes and one of thousands are soon there, in reading order, and open a menu at once', async ({
  world,
}) => {
  for (const { count, within } of LISTS) {
    const room = await boardRoom(world)
    const kari = new Visitor({ origin: world.address })
    await kari.opens(room.links.participant)
    await kari.joins('Kari')
    await fillBoard(kari, manyNotes(count))
    const page = await world.person(laptop)
    await page.context().addCookies([...kari.cookies].map(([name, value]) => ({ name, value, url: world.address })))
    await page.addInitScript(`
      const look = () => {
        const seen = (globalThis.listSeen ??= {})
        if (!seen.shell && document.querySelector('.room-main')) seen.shell = performance.now()
        if (document.querySelectorAll('.list-card').length < ${count}) return requestAnimationFrame(look)
        requestAnimationFrame(() => (seen.all = performance.now()))
      }
      requestAnimationFrame(look)
    `)
    await page.goto(`${world.address}/rom/${room.room}/liste`)
    type Seen = { listSeen: { shell: number; all?: number } }
    // reason: put there by the script above
    await page.waitForFunction(() => (globalThis as unknown as Seen).listSeen.all, null, { timeout: 120_000 })
    // reason: as above
    const seen = await page.evaluate(() => (globalThis as unknown as Seen).listSeen)
    expect((seen.all ?? Infinity) - seen.shell).toBeLessThan(within)
    const order = await page.evaluate(() =>
      [...document.querySelectorAll('.list-flow [data-note]')].map((card) => card.getAttribute('data-note')),
    )
    const notes = await kari.ask('notes')
    expect(order).toEqual(phases.flatMap((phase) => notes.filter((note) => note.phase === phase).map(({ id }) => id)))
    // The menu of the last card, far below what is seen.
    const took = await page.evaluate(async () => {
      const start = performance.now()
      const button = [...document.querySelectorAll<HTMLElement>('.list-card .list-acts button')].at(-1)
      button?.focus()
      button?.click()
      while (!document.querySelector('[data-item]')) await new Promise((drawn) => requestAnimationFrame(drawn))
      return performance.now() - start
    })
    expect(took).toBeLessThan(MENU)
    await page.context().close()
  }
  expect(world.complaints).toEqual([])
})

/** A room with so many notes, and somebody on its board. */
async function visits(world: World, count: number): Promise<{ page: Page; room: BoardRoom; kari: Visitor }> {
  const room = await boardRoom(world)
  const kari = new Visitor({ origin: world.address })
  await kari.opens(room.links.participant)
  await kari.joins('Kari')
  await fillBoard(kari, manyNotes(count))
  const page = await world.person(laptop)
  await page.context().addCookies([...kari.cookies].map(([name, value]) => ({ name, value, url: world.address })))
  await watchOpening(page)
  await page.goto(`${world.address}/rom/${room.room}/tavle`)
  await opened(page)
  return { page, room, kari }
}

/** A spot where a note lies when the whole board is seen: a little way into the first zone that is named. */
async function whereIs(page: Page): Promise<{ x: number; y: number }> {
  const zone = page.locator('.zone[data-now]')
  // The view glides there.
  await expect
    .poll(async () => {
      const before = await zone.boundingBox()
      await page.evaluate(async () => {
        for (let frame = 0; frame < 6; frame++) await new Promise((drawn) => requestAnimationFrame(drawn))
      })
      return JSON.stringify(before) === JSON.stringify(await zone.boundingBox())
    })
    .toBe(true)
  const box = await zone.boundingBox()
  if (box === null) throw new Error('The zone is not on the page.')
  return { x: box.x + box.width / 2 + 3, y: box.y + box.height * 0.7 }
}

async function notesWithPlace(room: BoardRoom) {
  return (await room.elsewhere.ask('notes')).filter((note) => note.pos !== null)
}

async function bytesOf(download: Download): Promise<Buffer> {
  return readFile(await download.path())
}
