/** The other ways of asking: hands in the open, answers with names, and where the group places its work. */
import type { Page } from '@playwright/test'
import { asked, closes, goesTo, here, joins, makesRoom, presses, primary } from './acts'
import { faultsOf } from './faultsOf'
import { expect, laptop, phone, test } from './world'

/** Chooses in the rail, then the way of answering, and opens it. */
async function opensIn(lead: Page, what: string, way: string): Promise<void> {
  await lead.getByRole('navigation', { name: 'Hva kan vi spørre om?' }).getByRole('button', { name: what }).click()
  await lead.getByRole('radio', { name: way }).check()
  await presses(lead, 'Åpne')
  await expect(primary(lead)).toHaveText('Lukk')
}

async function taps(page: Page, score: number): Promise<void> {
  await asked(page)
    .getByRole('radio', { name: new RegExp(`^${score}( ?,|$)`) })
    .locator('..')
    .click()
}

async function isReadable(page: Page): Promise<void> {
  expect(await faultsOf(page)).toEqual([])
}

test('[C284] a group puts hands up in the open, answers with names, and places its work, on phones and from the panel', async ({
  world,
}) => {
  const lead = await world.person(laptop)
  const links = await makesRoom(lead, 'Møteplassen', 'Fem til tolv')
  const [kari, ola, siri] = [await world.person(phone), await world.person(phone), await world.person(phone)]
  const everyone = [kari, ola, siri]
  await joins(kari, world, links.participant, 'Kari')
  await joins(ola, world, links.participant, 'Ola')
  await joins(siri, world, links.participant)
  await lead.goto(here(world, links.facilitator))
  await goesTo(lead, 'Lede')
  await expect(lead.getByText('3 her nå')).toBeVisible()
  const screen = await lead.context().newPage()
  await screen.setViewportSize({ width: 1440, height: 900 })
  await screen.goto(`${new URL(lead.url()).origin}${new URL(links.facilitator).pathname}/skjerm`)

  // Hands in the open: what others notice is said first, and nothing is seen of two.
  await opensIn(lead, 'Ressursfokus', 'Åpent, uten navn')
  for (const page of everyone) {
    await expect(page.getByText('Alle ser svarene med en gang, uten navn.')).toBeVisible()
    await expect(page.getByText('Andre kan legge merke til hvem som svarer, og hvem som flytter seg.')).toBeVisible()
  }
  const hands = (page: Page) => page.locator('.live-answers .chart-dot')
  const wall = screen.locator('article.screen-item').first().locator('.chart-dot')
  await taps(kari, 4)
  await taps(ola, 7)
  await expect(screen.getByText('2 av 3 har svart.')).toBeVisible()
  for (const page of everyone)
    await expect(page.getByText('Prikkene kommer når minst 3 har gitt et tall.')).toBeVisible()
  await expect(wall).toHaveCount(0)
  await taps(siri, 9)
  for (const page of everyone) await expect(hands(page)).toHaveCount(3)
  await expect(wall).toHaveCount(3)
  await expect(kari.getByText('Svarene går fra 4 til 9.')).toBeVisible()
  await taps(siri, 7)
  for (const page of [kari, ola]) await expect(page.getByText('Svarene går fra 4 til 7.')).toBeVisible()
  await isReadable(kari)
  await expect(lead.locator('.row-of-dots').first().locator('.chart-dot')).toHaveCount(3)
  await closes(lead, world)
  await expect(kari.getByText('Slik ble det. Nå kan svarene ikke endres.')).toBeVisible()
  await expect(kari.locator('.row-of-dots').first().locator('.chart-dot')).toHaveCount(3)
  await presses(lead, 'Vis')

  // With names: each reads beforehand under which name, and nobody reads a name before it is shown.
  await opensIn(lead, 'Felles mål', 'Hver for seg, med navn')
  await expect(kari.getByText('Du står som «Kari».')).toBeVisible()
  await expect(siri.getByText('Du står som «Deltaker 3».')).toBeVisible()
  for (const [at, page] of everyone.entries()) {
    await expect(page.getByText('Når svarene vises, står navnet ditt ved siden av svaret.')).toBeVisible()
    await taps(page, 8 - at)
  }
  await expect(lead.locator('.pane__count', { hasText: '3 av 3 har svart' })).toBeVisible()
  await closes(lead, world)
  await expect(lead.getByRole('rowheader', { name: 'Kari' })).toHaveCount(0)
  await presses(lead, 'Vis')
  for (const page of [lead, ...everyone]) {
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Ola' }) })
    await expect(row.getByRole('cell').first()).toHaveText('7')
    await expect(page.getByRole('rowheader', { name: 'Deltaker 3' })).toBeVisible()
  }
  await expect(wall).toHaveCount(3)
  await expect(screen.locator('body')).not.toContainText(/Kari|Ola|Deltaker 3/)
  await isReadable(kari)
  await lead.getByRole('button', { name: 'Ta ned resultatet' }).click()
  for (const page of everyone) await expect(page.getByRole('rowheader', { name: 'Ola' })).toHaveCount(0)

  // Where the work lies: each by themselves, then together.
  await goesTo(lead, 'Profil')
  await lead.getByRole('button', { name: /^Be alle plassere arbeidet.*Fra tynn/ }).click()
  for (const [at, page] of everyone.entries()) {
    await page
      .getByRole('radio', { name: String(3 + at), exact: true })
      .locator('..')
      .click()
  }
  await goesTo(lead, 'Lede')
  await expect(lead.locator('.pane__count', { hasText: '3 av 3 har svart' })).toBeVisible()
  await closes(lead, world)
  await presses(lead, 'Vis')
  await lead.getByLabel('Hvor ble dere enige om at arbeidet ligger?').selectOption('4')
  await lead.getByRole('button', { name: 'Lagre stedet' }).click()
  await goesTo(kari, 'Profil')
  const line = kari.getByRole('region', { name: 'Fra tynn til tykk samskaping' })
  await expect(line.getByText('3 har plassert arbeidet.')).toBeVisible()
  await expect(line.getByText(/^Dere ble enige om «4 av 11/)).toBeVisible()
  await expect(line.locator('.thick-dots i')).toHaveCount(3)
  await line.getByText('Vis som tabell').click()
  await expect(line.getByRole('row').filter({ hasText: '4 av 11' })).toContainText('her')
  await expect(kari.getByText('Dette sier dere om det som kjennetegner tykk samskaping')).toBeVisible()
  await isReadable(kari)
  expect(world.strayRequests).toEqual([])
  expect(world.complaints).toEqual([])
})
