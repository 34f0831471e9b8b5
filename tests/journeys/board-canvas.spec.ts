/** The canvas by hand: a note is made, dragged, copied, put away and undone; what is drawn is on every canvas. */
import { boardRoom, drags, middleOf, noteFrom, onBoard, paper, posts, zone } from './boardPeople'
import { expect, test } from './world'

test('[C76] a note is written, dragged to a phase, copied, put away and brought back by hand on the canvas', async ({
  world,
}) => {
  const room = await boardRoom(world)
  const kari = await onBoard(world, room, 'Kari', 'tavle')
  await expect(kari.getByText('Tavla er tom')).toBeVisible()
  const mine = async () => (await room.elsewhere.ask('notes')).filter((note) => note.text === 'Åpent kjøkken')

  await kari.getByRole('button', { name: 'Ny idé' }).click()
  await expect(kari.getByRole('textbox', { name: 'Teksten på lappen' })).toBeFocused()
  await kari.keyboard.type('Åpent kjøkken')
  await kari.keyboard.press('Escape')
  await expect.poll(async () => (await mine()).map((note) => [note.phase, note.author])).toEqual([['map', 'Kari']])

  await kari.getByRole('button', { name: 'Vis hele tavla' }).click()
  await expect(zone(kari, 'Få med de rette')).toBeInViewport()
  await drags(kari, paper(kari, 'Åpent kjøkken'), zone(kari, 'Få med de rette'))
  await expect.poll(async () => (await mine()).map((note) => note.phase)).toEqual(['people'])
  await kari.keyboard.press('Control+z')
  await expect.poll(async () => (await mine()).map((note) => note.phase)).toEqual(['map'])
  await kari.keyboard.press('Control+Shift+z')
  await expect.poll(async () => (await mine()).map((note) => note.phase)).toEqual(['people'])

  const at = await middleOf(paper(kari, 'Åpent kjøkken'))
  await kari.mouse.click(at.x, at.y)
  await kari.keyboard.press('Control+d')
  await expect.poll(async () => (await mine()).length).toBe(2)
  await kari.keyboard.press('Delete')
  await expect.poll(async () => (await mine()).filter((note) => note.archived).length).toBe(1)
  await kari.keyboard.press('Control+z')
  await expect.poll(async () => (await mine()).filter((note) => note.archived).length).toBe(0)

  // A note opened and left without a word is put away again.
  await kari.getByRole('button', { name: 'Nytt tiltak' }).click()
  await expect(kari.getByRole('textbox', { name: 'Teksten på lappen' })).toBeFocused()
  await kari.keyboard.press('Escape')
  await expect(kari.locator('.paper')).toHaveCount(2)
  expect(world.complaints).toEqual([])
  expect(world.strayRequests).toEqual([])
})

test('[C77] what is drawn is on every canvas, and there after a reload, with its arrow still at its note', async ({
  world,
}) => {
  const room = await boardRoom(world)
  await posts(room, 'note-first1', 'Første lapp')
  await posts(room, 'note-second', 'Andre lapp')
  const kari = await onBoard(world, room, 'Kari', 'tavle')
  const ola = await onBoard(world, room, 'Ola', 'tavle')
  await expect(paper(kari, 'Første')).toBeVisible()
  const [from, to] = [await middleOf(paper(kari, 'Første')), await middleOf(paper(kari, 'Andre'))]

  await kari.getByRole('button', { name: 'Tegn' }).click()
  await kari.mouse.move(from.x, from.y + 200)
  await kari.mouse.down()
  for (let step = 1; step <= 20; step++) await kari.mouse.move(from.x + step * 8, from.y + 200 + Math.sin(step) * 20)
  await kari.mouse.up()
  await kari.getByRole('button', { name: 'Pil' }).click()
  await kari.mouse.move(from.x, from.y)
  await kari.mouse.down()
  await kari.mouse.move(to.x, to.y, { steps: 10 })
  await kari.mouse.up()

  const drawn = '.tl-shape[data-shape-type="draw"], .tl-shape[data-shape-type="arrow"]'
  await expect(ola.locator(drawn)).toHaveCount(2)
  await kari.reload()
  await expect(kari.locator(drawn)).toHaveCount(2)

  // The arrow follows its note, on the other canvas too.
  const arrow = ola.locator('.tl-shape[data-shape-type="arrow"]')
  const before = (await arrow.boundingBox())?.height ?? 0
  await room.elsewhere.ask('changeNote', { phase: 'market' }, { note: 'note-second' })
  await expect.poll(async () => ((await arrow.boundingBox())?.height ?? 0) > before + 300).toBe(true)
  expect(await noteFrom(room, 'note-second')).toMatchObject({ phase: 'market' })
  expect(world.complaints).toEqual([])
})
