/** Every page for everyone: no fault that axe finds, light and dark, two languages, and nothing sideways at 320 pixels. */
import type { Page } from '@playwright/test'
import { answersByThumb, closes, goesTo, here, joins, makesRoom, opens, presses, type Links } from './acts'
import { faultsOf } from './faultsOf'
import { expect, laptop, smallPhone, test, type World } from './world'

/** A room with a published field, an open round, an idea and a measure: no page is empty. */
async function livelyRoom(world: World): Promise<{ links: Links; lead: Page }> {
  const lead = await world.person(laptop)
  const links = await makesRoom(lead, 'Velferdsteknologiinnovasjonsprosjekt i Midt-Trøndelag', 'Fem til tolv')
  const people = await Promise.all([laptop, laptop, laptop].map((how) => world.person(how)))
  for (const page of people) await joins(page, world, links.participant)
  await lead.goto(here(world, links.facilitator))
  await goesTo(lead, 'Lede')
  await opens(lead, 'Ressursfokus')
  await Promise.all(people.map((page, at) => answersByThumb(page, [6 + at, 4, 9 - at, 'dk', 5, 7])))
  await closes(lead, world)
  await presses(lead, 'Vis')
  const [writer] = people
  if (!writer) throw new Error('nobody came')
  await goesTo(writer, 'Ideer')
  await writer.getByLabel('Hva kunne vi gjøre?').fill('Spør tjue unge hva de kan lære bort')
  await writer.getByRole('button', { name: 'Legg på tavla' }).click()
  await goesTo(writer, 'Tiltak')
  await lead.goto(`${new URL(lead.url()).pathname.replace(/lede$/, 'plan')}`)
  await lead.getByRole('button', { name: /Bruk denne.*Første møte/ }).click()
  await lead.getByRole('button', { name: 'Lagre kjøreplanen' }).click()
  await expect(lead.getByText('Kjøreplanen er lagret.').first()).toBeVisible()
  await goesTo(lead, 'Lede')
  await opens(lead, 'Forankring')
  return { links, lead }
}

const inRoom = ['', 'svar', 'ideer', 'tiltak', 'profil', 'rapport', 'liste']

test('[C72] no page has a fault that axe finds, in light and dark, in bokmål and English', async ({ world }) => {
  const { links } = await livelyRoom(world)
  const faults: string[] = []
  for (const [colorScheme, locale] of [
    ['light', 'nb-NO'],
    ['dark', 'en-GB'],
  ] as const) {
    const page = await world.person({ ...laptop, colorScheme, locale })
    for (const path of ['/', '/ny', '/enhet', '/rom/finnes-ikke-her']) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
      faults.push(...(await faultsOf(page)))
    }
    await page.goto(here(world, links.facilitator))
    await expect(page.locator('.command')).toBeVisible()
    const room = new URL(links.facilitator).pathname
    for (const name of [...inRoom, 'lede', 'malkort', 'plan', 'tavle', 'skjerm']) {
      await page.goto(name ? `${room}/${name}` : room)
      await expect(page.locator('main')).not.toBeEmpty()
      await page.waitForLoadState('networkidle')
      faults.push(...(await faultsOf(page)))
    }
  }
  expect(faults).toEqual([])
})

test('[C73] no page scrolls sideways at 320 pixels, outside the canvas', async ({ world }) => {
  const { links } = await livelyRoom(world)
  const page = await world.person(smallPhone)
  const room = new URL(links.participant).pathname
  const wide: string[] = []
  const measure = async (path: string): Promise<void> => {
    await page.goto(path)
    await expect(page.locator('main')).not.toBeEmpty()
    await page.waitForLoadState('networkidle')
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement)
    if (scrollWidth > clientWidth) wide.push(`${path}: ${scrollWidth} > ${clientWidth}`)
  }
  for (const path of ['/', '/ny', '/enhet']) await measure(path)
  await page.goto(here(world, links.participant))
  await expect(page.getByRole('button', { name: 'Bli med' })).toBeVisible()
  await measure(room)
  await joins(page, world, links.participant)
  // The front page now names the room one has been in.
  await measure('/')
  for (const name of inRoom) await measure(name ? `${room}/${name}` : room)
  await page.goto(here(world, links.facilitator))
  await expect(page.locator('.command')).toBeVisible()
  await measure(`${room}/lede`)
  await measure(`${room}/malkort`)
  await measure(`${room}/plan`)
  expect(wide).toEqual([])
})
