/** The board under fingers: on a phone and on a tablet. */
import type { BrowserContextOptions, Page } from '@playwright/test'
import { boardRoom, middleOf, noteFrom, onBoard, paper, posts } from './boardPeople'
import { fingersOn } from './fingers'
import { expect, phone, test } from './world'

const tablet: BrowserContextOptions = { viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true }

for (const [name, device] of [
  ['phone', phone],
  ['tablet', tablet],
] as const) {
  test(`[C190] on a ${name} one finger moves the view and carries notes, two zoom, and one that rests opens what can be done`, async ({
    world,
  }) => {
    const room = await boardRoom(world)
    await posts(room, 'note-kaffe', 'Kaffe hver torsdag')
    await posts(room, 'note-skyss', 'Skyss fra skolen')
    const page = await onBoard(world, room, 'Kari', 'tavle', device)
    const [kaffe, skyss] = [paper(page, 'Kaffe'), paper(page, 'Skyss')]
    await expect(kaffe).toBeInViewport()
    await expect(skyss).toBeVisible()
    const fingers = await fingersOn(page)
    const { width, height } = device.viewport ?? { width: 0, height: 0 }
    const free = { x: width / 2, y: height * 0.62 }
    const boxOf = async () => (await kaffe.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }

    const before = await boxOf()
    await fingers.drags(free, { x: free.x - 40, y: free.y + 60 })
    await expect.poll(async () => Math.round((await boxOf()).x - before.x)).toBeLessThan(-25)
    await expect.poll(async () => Math.round((await boxOf()).y - before.y)).toBeGreaterThan(40)
    await fingers.drags({ x: free.x - 40, y: free.y + 60 }, free)

    // Just below the note, so that it stays in view.
    const now = await boxOf()
    const below = { x: now.x + now.width / 2, y: now.y + now.height + 50 }
    await fingers.pinches(below, 40, 80)
    await expect.poll(async () => (await boxOf()).width).toBeGreaterThan(before.width * 1.4)
    await fingers.pinches(below, 80, 40)
    await expect.poll(async () => (await boxOf()).width).toBeLessThan(before.width * 1.3)

    const from = await middleOf(kaffe)
    expect((await noteFrom(room, 'note-kaffe'))?.pos).toBeNull()
    await fingers.drags(from, { x: from.x + 30, y: from.y + 150 })
    await expect.poll(async () => (await noteFrom(room, 'note-kaffe'))?.pos).not.toBeNull()
    expect((await noteFrom(room, 'note-skyss'))?.pos).toBeNull()

    // The canvas tells by choosing the note that the finger has been there long enough.
    await fingers.rests(await middleOf(kaffe), () => rested(page))
    const menu = page.locator('.menu:popover-open')
    await expect(menu).toBeVisible()
    await menu.getByRole('button', { name: 'Gjør til tiltak' }).click()
    await expect.poll(async () => (await noteFrom(room, 'note-kaffe'))?.kind).toBe('measure')

    await fingers.taps(free)
    await expect(page.locator('.note-bar')).toHaveCount(0)
    await fingers.rests(free, () => rested(page))
    await expect(page.locator('.menu:popover-open').getByText('Ta med ut…')).toBeVisible()
    expect(await smallButtons(page)).toEqual([])
    // The browser remarks on how the canvas library listens to fingers; that is neither ours nor a fault.
    expect(world.complaints.filter((one) => !/passive event listener|cancelable=false/.test(one))).toEqual([])
  })
}

/** As long as a finger rests before it is a long press, by the page's own clock. */
async function rested(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const since = performance.now()
    while (performance.now() - since < 750) await new Promise((next) => requestAnimationFrame(next))
  })
}

/** Buttons on the board that are too small for a finger, with their sizes. */
function smallButtons(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.board-page button, .board-page a')].flatMap((button) => {
      const { width, height } = button.getBoundingClientRect()
      // The canvas library's mark is its own.
      if (width === 0 || button.closest('[class*="watermark"]') || (width >= 44 && height >= 44)) return []
      return [`${button.textContent ?? ''} ${Math.round(width)}×${Math.round(height)}`]
    }),
  )
}
