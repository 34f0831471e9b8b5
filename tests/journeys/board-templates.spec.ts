/** A model on the board: placed, filled from the canvas and the list, put away and brought back; and five who place themselves on it. */
import { expect, type Locator, type Page } from '@playwright/test'
import { closes, goesTo, presses } from './acts'
import { boardRoom, drags, leads, onBoard, paper, posts } from './boardPeople'
import { faultsOf } from './faultsOf'
import { phone, smallPhone, test } from './world'

const zoneOf = (page: Page, name: string): Locator => page.locator('.template-zone', { hasText: name })

/** The cards that stand under a heading in the list, up to the next heading. */
async function under(page: Page, heading: string): Promise<string[]> {
  return page.locator('.list-flow > *').evaluateAll((all, wanted) => {
    const found: string[] = []
    let inside = false
    for (const element of all) {
      if (element.matches('.list-card')) {
        if (inside) found.push(element.querySelector('.list-text')?.textContent ?? '')
      } else inside = element.textContent?.includes(wanted) ?? false
    }
    return found
  }, heading)
}

async function standsOn(page: Page, step: RegExp): Promise<void> {
  const choice = page.getByRole('checkbox', { name: step })
  await choice.locator('..').click()
  await expect(choice).toBeChecked()
}

async function doesWithBoard(page: Page, command: string): Promise<void> {
  await page.getByRole('toolbar', { name: 'Verktøy' }).getByRole('button', { name: 'Mer' }).click()
  await page.locator(`[data-item="${command}"]`).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Lagre' }).click()
}

test('[C154] a model is placed from the gallery, filled from canvas and list, read as headings, and put away with its notes kept', async ({
  world,
}) => {
  const room = await boardRoom(world)
  await posts(room, 'note-costly', 'Det kan bli dyrt')
  const kari = await leads(world, room, 'Kari', 'tavle')
  const ola = await onBoard(world, room, 'Ola', 'liste', phone)

  await kari.getByRole('button', { name: 'Modeller' }).click()
  const gallery = kari.getByRole('dialog', { name: 'Modeller å tenke med' })
  expect(await gallery.getByRole('article').count()).toBeGreaterThanOrEqual(23)
  expect(await faultsOf(kari)).toEqual([])
  await gallery.getByRole('button', { name: 'Legg på tavla De fire tankerommene' }).click()
  await expect(zoneOf(kari, 'Bekymringsrommet')).toBeInViewport()

  // On a phone it is read as headings and lists, and one writes into it.
  await expect(ola.getByRole('heading', { name: 'De fire tankerommene' })).toBeVisible()
  expect(await faultsOf(ola)).toEqual([])
  await ola.getByLabel('Hva står det på lappen?').fill('Husker dere dugnaden på kaia?')
  await ola.getByLabel('Hvor hører den hjemme?').selectOption({ label: 'De fire tankerommene: Minnerommet' })
  await ola.getByRole('button', { name: 'Legg på tavla' }).click()
  await expect.poll(() => under(ola, 'Minnerommet')).toEqual(['Husker dere dugnaden på kaia?'])
  await expect(paper(kari, 'Husker dere dugnaden')).toBeAttached()

  // By hand on the canvas from zone to zone, and from the list by its menu.
  await drags(kari, paper(kari, 'Husker dere dugnaden'), zoneOf(kari, 'Mulighetsrommet'))
  await expect.poll(() => under(ola, 'Mulighetsrommet')).toEqual(['Husker dere dugnaden på kaia?'])
  const card = ola.getByRole('article', { name: 'Det kan bli dyrt' })
  await card.getByRole('button', { name: /^Flytt til/ }).click()
  await card.locator('[data-item$="/worry"]').click()
  await expect.poll(() => under(ola, 'Bekymringsrommet')).toEqual(['Det kan bli dyrt'])
  expect(await under(ola, 'Finn behovet')).toEqual([])

  // Put away, its notes lie in their phases; brought back, they are where they were.
  await doesWithBoard(kari, 'archiveTemplate')
  await expect(ola.getByRole('heading', { name: 'De fire tankerommene' })).toHaveCount(0)
  await expect
    .poll(async () => (await under(ola, 'Finn behovet')).toSorted())
    .toEqual(['Det kan bli dyrt', 'Husker dere dugnaden på kaia?'])
  await doesWithBoard(kari, 'restoreTemplate')
  await expect.poll(() => under(ola, 'Bekymringsrommet')).toEqual(['Det kan bli dyrt'])

  // A second model lies beside the first.
  await kari.getByRole('button', { name: 'Modeller' }).click()
  await gallery.getByRole('button', { name: 'Legg på tavla Fra tynn til tykk samskaping' }).click()
  await expect(zoneOf(kari, 'Midt imellom')).toBeInViewport()
  const [first, second] = await Promise.all(
    ['De fire tankerommene', 'Fra tynn til tykk'].map((name) =>
      kari.locator('.template', { hasText: name }).boundingBox(),
    ),
  )
  if (!first || !second) throw new Error('A model is not on the canvas.')
  const apart = first.x + first.width <= second.x || second.x + second.width <= first.x
  expect(apart || first.y + first.height <= second.y || second.y + second.height <= first.y).toBe(true)
  expect(world.complaints).toEqual([])
  expect(world.strayRequests).toEqual([])
})

test('[C155] five people place themselves on a model by themselves, and see it together as dots on it', async ({
  world,
}) => {
  const room = await boardRoom(world)
  const lead = await leads(world, room, 'Kari', 'tavle')
  const people: Page[] = []
  for (const name of ['Ola', 'Siri', 'Per', 'Eva', 'Nina'])
    people.push(await onBoard(world, room, name, 'liste', name === 'Siri' ? smallPhone : phone))
  await lead.getByRole('button', { name: 'Modeller' }).click()
  await lead.getByRole('button', { name: 'Legg på tavla Fem trinn for en samskapende kommune' }).click()
  await expect(zoneOf(lead, '2 Inviterende')).toBeInViewport()
  await doesWithBoard(lead, 'openPlacement')

  for (const [at, page] of people.entries()) {
    await page.goto(`/rom/${room.room}/svar`)
    await standsOn(page, /^2 Inviterende/)
    if (at < 2) await standsOn(page, /^1 Nysgjerrig/)
    await expect(page.getByText('Lagret.', { exact: true }).first()).toBeVisible()
  }
  await expect(lead.locator('.template-dots')).toHaveCount(0)

  await goesTo(lead, 'Lede')
  await closes(lead, world)
  await presses(lead, 'Vis')
  await goesTo(lead, 'Tavle')
  await expect(lead.locator('.template-dots circle')).toHaveCount(7)
  const [ola] = people
  if (!ola) throw new Error('Nobody came.')
  await ola.goto(`/rom/${room.room}/liste`)
  const listed = ola.locator('[data-placed]')
  await expect(listed.getByText('2 Inviterende: 5')).toBeVisible()
  await expect(listed.getByText('1 Nysgjerrig: 2')).toBeVisible()
  expect(world.strayRequests).toEqual([])
})
