/** Board and list as pages: no fault that axe can find, nothing fetched elsewhere, the canvas only for who opens it. */
import type { NoteId } from '@samklang/shared/domain/ids'
import { boardRoom, middleOf, onBoard, paper, posts } from './boardPeople'
import { faultsOf } from './faultsOf'
import { expect, laptop, phone, smallPhone, test } from './world'

test('[C115] the canvas is fetched only by those who open it', async ({ world }) => {
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

test('[C74] a paper is as high as its text needs: nothing is clipped, and no line is left empty', async ({ world }) => {
  const room = await boardRoom(world)
  const texts = [
    'Ok',
    'Linje en\nLinje to\n\nLinje fire',
    'velferdsteknologiinnovasjonsprosjektkoordinatorstilling',
    'Vi trenger ett sted der alt står, som alle finner, på språk folk forstår. '.repeat(8),
    ...Array.from(
      { length: 20 },
      (_, n) => `Idé nummer ${n * 7} om noe vi kan gjøre sammen med ${'iiii '.repeat(n % 5)}naboene`,
    ),
  ]
  for (const [n, text] of texts.entries()) await posts(room, `note-number${n}`, text)
  const page = await onBoard(world, room, 'Kari', 'tavle')
  await expect(page.locator('.paper')).toHaveCount(texts.length)
  await page.evaluate(() => document.fonts.ready)
  const slack = () =>
    page.locator('.paper-text').evaluateAll((fields) =>
      // What is far outside the window has no size.
      fields.flatMap((field) => {
        if ((field as HTMLElement).offsetHeight === 0) return []
        const range = document.createRange()
        range.selectNodeContents(field)
        const scale = field.getBoundingClientRect().width / (field as HTMLElement).offsetWidth
        const least = 116 - 2 * 16 - 30
        const needs = Math.max(least, range.getBoundingClientRect().height / scale)
        return Math.abs((field as HTMLElement).offsetHeight - needs) < 8
          ? 'fits'
          : `${(field as HTMLElement).offsetHeight} for ${needs}: ${field.textContent}`
      }),
    )
  await expect.poll(async () => [...new Set(await slack())]).toEqual(['fits'])
})

test('[C106] an owner of many words is read whole, and nothing hangs out of the paper, with and without motion', async ({
  world,
}) => {
  const room = await boardRoom(world)
  await room.elsewhere.ask('addNote', {
    id: 'note-measure' as NoteId,
    kind: 'measure',
    text: 'Møt på kveldstid annenhver gang',
    phase: 'map',
    owner: 'Kommuneområdet for oppvekst, kultur og frivillighet',
    due: '2027-12-14',
  })
  await room.elsewhere.ask('addNote', {
    id: 'note-nobodys' as NoteId,
    kind: 'measure',
    text: 'Skaff en nøkkel til hallen',
    phase: 'map',
    due: '2027-12-14',
  })
  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    const page = await onBoard(world, room, 'Kari', 'tavle', { ...laptop, reducedMotion })
    await expect(page.locator('.paper')).toHaveCount(2)
    const hangsOut = () =>
      page
        .locator('.paper, .paper-owner, .paper-foot p')
        .evaluateAll((parts) =>
          parts.flatMap(({ scrollHeight, clientHeight, scrollWidth, clientWidth, textContent }) =>
            clientHeight > 0 && scrollHeight <= clientHeight + 1 && scrollWidth <= clientWidth + 1
              ? []
              : [`${scrollWidth}x${scrollHeight} in ${clientWidth}x${clientHeight}: ${textContent}`],
          ),
        )
    await expect.poll(hangsOut).toEqual([])
  }
})

for (const [size, how] of Object.entries({ laptop, phone, smallPhone })) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`[C116] axe finds nothing on the board and its list: ${size}, ${colorScheme}`, async ({ world }) => {
      const room = await boardRoom(world)
      await posts(room, 'note-short1', 'Ok')
      await posts(
        room,
        'note-longer',
        'Vi trenger ett sted der alt står, som alle finner, på språk folk forstår. '.repeat(8),
      )
      const page = await onBoard(world, room, 'Kari', 'liste', { ...how, colorScheme })
      await expect(page.getByRole('article', { name: 'Ok' })).toBeVisible()
      expect(await faultsOf(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)

      await page.goto(page.url().replace(/liste$/, 'tavle'))
      await expect(paper(page, 'Ok')).toBeVisible()
      await expect(page.getByText('Lagret.')).toBeVisible()
      const at = await middleOf(paper(page, 'Ok'))
      await page.mouse.click(at.x, at.y)
      await expect(page.getByRole('toolbar', { name: /Det du kan gjøre med lappen/ })).toBeVisible()
      expect(await faultsOf(page)).toEqual([])
      expect(world.strayRequests).toEqual([])
      expect(world.complaints).toEqual([])
    })
  }
}
