/** Two sides meet by themselves, guess each other, and see on one page where they see it differently. */
import { expect, type Page } from '@playwright/test'
import { goesTo, here, joins, makesRoom } from './acts'
import { laptop, phone, test } from './world'

const [takingPart, arranging] = ['De som deltar', 'De som arrangerer']

/** The statement at this place, from 0, in what a side scores. */
const asked = (page: Page, at: number) => page.locator('.sides-statement').nth(at)

async function answersAsASide(page: Page, scores: readonly number[]): Promise<void> {
  for (const [at, score] of scores.entries()) {
    await asked(page, at)
      .getByRole('radio', { name: String(score), exact: true })
      .locator('..')
      .click()
    await expect(page.getByText(`Dere har svart på ${at + 1} av 7.`)).toBeVisible()
  }
}

test('[C286] two sides meet, guess each other, and are shown together on one radar and in a table with a question for each', async ({
  world,
}) => {
  const lead = await world.person(laptop)
  const links = await makesRoom(lead, 'Møteplassen i sentrum', 'Fem til tolv')
  const [kari, ola, siri, per] = await Promise.all([
    world.person(phone),
    world.person(laptop),
    world.person(laptop),
    world.person(phone),
  ])
  const wall = await world.person(laptop)
  for (const page of [kari, ola, siri, per]) await joins(page, world, links.participant)
  await wall.goto(here(world, links.observer))
  await expect(wall.getByRole('navigation', { name: 'Sidene i rommet' })).toBeVisible()
  await wall.goto(`${here(world, links.observer).split('#')[0]}/skjerm`)

  await test.step('whoever leads names the sides, and everybody is brought there', async () => {
    await lead.goto(here(world, links.facilitator))
    await goesTo(lead, 'Lede')
    await lead.getByRole('button', { name: 'Sidene hver for seg' }).click()
    await expect(lead.getByRole('button', { name: 'La folk velge side' })).toBeDisabled()
    await lead.getByLabel('Side 1').fill(takingPart)
    await lead.getByLabel('Side 2').fill(arranging)
    await lead.getByRole('button', { name: 'La folk velge side' }).click()
    await expect(lead.getByRole('button', { name: 'Sett i gang' })).toBeDisabled()
    await expect(lead.getByText('Hver side må være minst to før dere setter i gang.')).toBeVisible()
    await expect(wall.getByRole('heading', { name: 'Velg side på telefonen' })).toBeVisible()
  })

  await test.step('people choose; a side of one does not begin', async () => {
    for (const page of [kari, ola]) await page.getByRole('radio', { name: takingPart }).check()
    await siri.getByRole('radio', { name: arranging }).check()
    await expect(siri.getByText(`Du er på siden «${arranging}».`)).toBeVisible()
    await expect(lead.getByRole('button', { name: 'Sett i gang' })).toBeDisabled()
    await per.getByRole('radio', { name: arranging }).check()
    await lead.getByRole('button', { name: 'Sett i gang' }).click()
    await expect(wall.getByRole('heading', { name: 'Sidene møtes' })).toBeVisible()
  })

  await test.step('each side guesses and answers, and sees nothing of the other', async () => {
    await asked(kari, 0).getByRole('combobox').selectOption('8')
    await answersAsASide(kari, [3, 6, 5, 7])
    // The same on the other screen of the side, and nothing of it on the other side's.
    await expect(ola.getByText('Dere har svart på 4 av 7.')).toBeVisible()
    await expect(asked(ola, 0).getByRole('radio', { name: '3', exact: true })).toBeChecked()
    await expect(siri.getByText('Dere har svart på 0 av 7.')).toBeVisible()
    await answersAsASide(siri, [8, 6, 6, 2])
    await expect(per.getByText('Dere har svart på 4 av 7.')).toBeVisible()
    await expect(lead.getByText('4 av 7 påstander').first()).toBeVisible()
    await expect(lead.locator('.sides-table')).toHaveCount(0)
  })

  await test.step('shown together: the most different first, with what was believed and a question', async () => {
    await lead.getByRole('button', { name: 'Vis alle samtidig' }).click()
    for (const page of [kari, per, lead]) {
      const rows = page.locator('.sides-table tbody tr')
      await expect(rows).toHaveCount(7)
      await expect(rows.nth(0)).toContainText('3')
      await expect(rows.nth(0)).toContainText(`«${takingPart}» gjettet 8`)
      await expect(rows.nth(0)).toContainText('Dere visste hvordan de andre ser det.')
      await expect(rows.nth(1)).toContainText('Hva har hver av dere sett som gjør at dere svarer så ulikt?')
      await expect(page.locator('.sides-line').first()).toBeAttached()
    }
    await expect(wall.getByRole('heading', { name: 'Hvor ser vi det ulikt?' })).toBeVisible()
    await expect(wall.locator('.sides-radar svg').first()).toBeVisible()
    const wide = await kari.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(wide).toBeLessThanOrEqual(0)
    if (process.env['LOOK']) {
      for (const [name, page] of Object.entries({ kari, per, lead, wall })) {
        await page.screenshot({ path: `${process.env['LOOK']}/${name}.png`, fullPage: true })
      }
    }
  })

  await test.step('it stays on the profile, and one statement becomes what is talked about', async () => {
    await goesTo(ola, 'Profil')
    await expect(ola.getByRole('heading', { name: 'Hvor ser vi det ulikt?' })).toBeVisible()
    if (process.env['LOOK']) await ola.screenshot({ path: `${process.env['LOOK']}/profile.png`, fullPage: true })
    await lead
      .locator('.sides-table tbody tr')
      .nth(0)
      .getByRole('button', { name: /Snakk om denne/ })
      .click()
    await expect(kari.getByText('Nå snakker vi om 1-1')).toBeVisible()
  })
})
