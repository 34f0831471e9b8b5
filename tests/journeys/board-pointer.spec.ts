/** Pointers on the canvas: nobody's at first; shown by choice, under a name, to those who want to see them. */
import type { Page } from '@playwright/test'
import { boardRoom, onBoard, posts } from './boardPeople'
import { expect, test } from './world'

const pointerOf = (page: Page, name: string) => page.locator('.pointer-look', { hasText: name })

/** Sets one choice in the menu and closes it again. */
async function choose(page: Page, what: string, on: boolean): Promise<void> {
  await page.getByRole('button', { name: /^Peker/ }).click()
  const choice = page.getByRole('switch', { name: what })
  await expect(choice).toBeChecked({ checked: !on })
  await choice.setChecked(on)
  await page.keyboard.press('Escape')
  await expect(choice).toBeHidden()
}

/** Where the arrow's tip is to be, and where it is. */
async function tipOf(page: Page, name: string): Promise<{ x: number; y: number }> {
  const box = await pointerOf(page, name).locator('svg').boundingBox()
  return { x: Math.round(box?.x ?? -1), y: Math.round(box?.y ?? -1) }
}

/** A new note goes the same way as pointers do: once both see it, whatever was told before it has come too. */
async function aNoteComes(
  room: Parameters<typeof posts>[0],
  id: string,
  pages: readonly Page[],
  papers: number,
): Promise<void> {
  await posts(room, id, 'Enda en lapp')
  for (const page of pages) await expect(page.locator('.paper')).toHaveCount(papers)
}

test('[C85] a pointer is shown only by choice, moves under its owner’s name on others’ boards, and goes when it leaves', async ({
  world,
}) => {
  const room = await boardRoom(world)
  await posts(room, 'note-first1', 'Første lapp')
  const kari = await onBoard(world, room, 'Kari', 'tavle')
  const ola = await onBoard(world, room, 'Ola', 'tavle')
  await expect(ola.getByRole('list', { name: '2 personer på tavla nå' })).toBeVisible()
  await expect(ola.locator('.paper')).toHaveCount(1)

  await kari.mouse.move(500, 400)
  await kari.mouse.move(520, 420, { steps: 5 })
  await aNoteComes(room, 'note-second', [kari, ola], 2)
  await expect(ola.locator('.pointer')).toHaveCount(0)

  await choose(kari, 'Vis pekeren min', true)
  await expect(kari.getByRole('button', { name: 'Pekeren din vises' })).toBeVisible()
  await kari.mouse.move(600, 420, { steps: 5 })
  await expect(pointerOf(ola, 'Kari')).toBeVisible()
  // The same window and the same view: the arrow's tip stands where her hand does.
  const near = async (x: number, y: number) => {
    await expect
      .poll(async () => {
        const tip = await tipOf(ola, 'Kari')
        return Math.hypot(tip.x - x, tip.y - y)
      })
      .toBeLessThan(8)
  }
  await near(600, 420)
  // Notes are not drawn anew for a pointer.
  await ola.evaluate(() => {
    const seen = window as unknown as { changes: number }
    seen.changes = 0
    const canvas = document.querySelector('.tl-canvas')
    if (canvas)
      new MutationObserver((changes) => (seen.changes += changes.length)).observe(canvas, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      })
  })
  await kari.mouse.move(760, 300, { steps: 10 })
  await near(760, 300)
  expect(await ola.evaluate(() => (window as unknown as { changes: number }).changes)).toBe(0)
  await expect(kari.locator('.pointer')).toHaveCount(0)
  // For the eye alone: no screen reader hears of it.
  expect(await ola.locator('.pointers').getAttribute('aria-hidden')).toBe('true')

  // Off the canvas it goes, back on it comes, and the choice is there after a reload.
  await kari.getByRole('link', { name: 'Vis som liste' }).hover()
  await expect(ola.locator('.pointer')).toHaveCount(0)
  await kari.reload()
  await expect(kari.getByRole('button', { name: 'Pekeren din vises' })).toBeVisible()
  await expect(kari.locator('.paper')).toHaveCount(2)
  await kari.mouse.move(640, 380, { steps: 5 })
  await expect(pointerOf(ola, 'Kari')).toBeVisible()

  // Who would rather not see others' pointers does not, also after a reload.
  await choose(ola, 'Vis andres pekere', false)
  await expect(ola.locator('.pointer')).toHaveCount(0)
  await ola.reload()
  await expect(ola.locator('.paper')).toHaveCount(2)
  await kari.mouse.move(650, 390, { steps: 5 })
  await aNoteComes(room, 'note-third1', [kari, ola], 3)
  await expect(ola.locator('.pointer')).toHaveCount(0)
  await choose(ola, 'Vis andres pekere', true)
  await expect(pointerOf(ola, 'Kari')).toBeVisible()

  await choose(kari, 'Vis pekeren min', false)
  await expect(ola.locator('.pointer')).toHaveCount(0)
  await kari.mouse.move(700, 420, { steps: 5 })
  await aNoteComes(room, 'note-fourth', [kari, ola], 4)
  await expect(ola.locator('.pointer')).toHaveCount(0)
  expect(world.complaints).toEqual([])
})
