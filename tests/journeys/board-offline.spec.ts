/** Two people on one board without a network: one moves a note, the other rewrites it, and both are there afterwards. */
import { boardRoom, drags, middleOf, noteFrom, onBoard, paper, posts, zone } from './boardPeople'
import { expect, test } from './world'

test('[D1] one moves a note and the other rewrites it, both offline; after reconnecting both changes are there', async ({
  world,
}) => {
  const room = await boardRoom(world)
  await posts(room, 'note-coffee', 'Felles kaffe hver torsdag')
  const kari = await onBoard(world, room, 'Kari', 'tavle')
  const ola = await onBoard(world, room, 'Ola', 'tavle')
  for (const page of [kari, ola]) {
    await expect(paper(page, 'Felles kaffe')).toBeVisible()
    await expect(page.getByText('Lagret.')).toBeVisible()
  }

  await kari.context().setOffline(true)
  await ola.context().setOffline(true)
  // the strip that says so moves the canvas down: nobody drags while that happens
  for (const page of [kari, ola]) await expect(page.getByText('Ikke på nett').first()).toBeVisible()
  await kari.getByRole('button', { name: 'Vis hele tavla' }).click()
  await expect(zone(kari, 'La det vokse')).toBeInViewport()
  await drags(kari, paper(kari, 'Felles kaffe'), zone(kari, 'La det vokse'))

  const at = await middleOf(paper(ola, 'Felles kaffe'))
  await ola.mouse.dblclick(at.x, at.y)
  const field = ola.getByRole('textbox', { name: 'Teksten på lappen' })
  await expect(field).toBeFocused()
  await field.press('End')
  await field.pressSequentially(', på biblioteket')
  await ola.keyboard.press('Escape')
  for (const page of [kari, ola]) await expect(page.getByText('Ikke lagret ennå').first()).toBeVisible()

  // Neither has seen the other's, and the server has seen nothing.
  expect(await noteFrom(room, 'note-coffee')).toMatchObject({ phase: 'map', text: 'Felles kaffe hver torsdag' })
  await expect(paper(kari, 'biblioteket')).toHaveCount(0)

  await kari.context().setOffline(false)
  await ola.context().setOffline(false)
  const both = { phase: 'grow', text: 'Felles kaffe hver torsdag, på biblioteket' }
  await expect.poll(() => noteFrom(room, 'note-coffee')).toMatchObject(both)
  for (const page of [kari, ola]) {
    await expect(paper(page, 'Felles kaffe hver torsdag, på biblioteket')).toBeVisible()
    await expect(page.getByText('Lagret.')).toBeVisible()
  }
  expect(world.strayRequests).toEqual([])
  expect(world.complaints).toEqual([])
})

test('[C67] what was written without a network is kept through a reload, and sent when the network is back', async ({
  world,
}) => {
  const room = await boardRoom(world)
  await posts(room, 'note-first1', 'En lapp fra før')
  const kari = await onBoard(world, room, 'Kari', 'liste')
  await expect(kari.getByRole('article', { name: 'En lapp fra før' })).toBeVisible()
  await expect(kari.getByText('Lagret.')).toBeVisible()

  await kari.context().setOffline(true)
  await kari.getByLabel('Hva står det på lappen?').fill('Skrevet uten nett')
  await kari.getByRole('button', { name: 'Legg på tavla' }).click()
  await expect(kari.getByRole('article', { name: 'Skrevet uten nett' })).toBeVisible()
  await expect(kari.getByText('Ikke lagret ennå').first()).toBeVisible()

  // The page starts anew from what the browser has kept, and only then meets the server.
  await kari.context().setOffline(false)
  await kari.reload()
  await expect(kari.getByRole('article', { name: 'Skrevet uten nett' })).toBeVisible()
  await expect
    .poll(async () => (await room.elsewhere.ask('notes')).map((note) => note.text))
    .toContain('Skrevet uten nett')
})
