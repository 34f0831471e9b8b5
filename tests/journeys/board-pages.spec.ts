/** Board and list as pages: no fault that axe can find, nothing fetched elsewhere, the canvas only for who opens it. */
import AxeBuilder from '@axe-core/playwright'
import { boardRoom, middleOf, onBoard, paper, posts } from './boardPeople'
import { expect, laptop, phone, smallPhone, test } from './world'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

test('[C72] the canvas is fetched only by those who open it', async ({ world }) => {
  const room = await boardRoom(world)
  const page = await onBoard(world, room, 'Kari', 'liste')
  await expect(page.getByText('Lagret.')).toBeVisible()
  const fetched = () =>
    page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname))
  expect((await fetched()).filter((path) => /BoardPage/.test(path))).toEqual([])
  await page.getByRole('link', { name: 'Vis som tavle' }).click()
  await expect(page.locator('.zone').first()).toBeVisible()
  expect((await fetched()).filter((path) => /BoardPage.*\.js/.test(path))).not.toEqual([])
  expect(world.strayRequests).toEqual([])
})

for (const [size, how] of Object.entries({ laptop, phone, smallPhone })) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`[C73] axe finds nothing on the board and its list: ${size}, ${colorScheme}`, async ({ world }) => {
      const room = await boardRoom(world)
      await posts(room, 'note-short1', 'Ok')
      await posts(
        room,
        'note-longer',
        'Vi trenger ett sted der alt står, som alle finner, på språk folk forstår. '.repeat(8),
      )
      const page = await onBoard(world, room, 'Kari', 'liste', { ...how, colorScheme })
      await expect(page.getByRole('article', { name: 'Ok' })).toBeVisible()
      expect((await new AxeBuilder({ page }).withTags(tags).analyze()).violations).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)

      await page.goto(page.url().replace(/liste$/, 'tavle'))
      await expect(paper(page, 'Ok')).toBeVisible()
      await expect(page.getByText('Lagret.')).toBeVisible()
      const at = await middleOf(paper(page, 'Ok'))
      await page.mouse.click(at.x, at.y)
      await expect(page.getByRole('toolbar', { name: /Det du kan gjøre med lappen/ })).toBeVisible()
      expect((await new AxeBuilder({ page }).withTags(tags).analyze()).violations).toEqual([])
      expect(world.strayRequests).toEqual([])
      expect(world.complaints).toEqual([])
    })
  }
}
