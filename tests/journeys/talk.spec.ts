/** The talk itself: from answers given at home to what to talk about, notes by several at once, agreement, a measure and a second take. */
import type { Page } from '@playwright/test'
import { answersByThumb, asked, closes, goesTo, here, joins, makesRoom, opens, presses, primary } from './acts'
import { enters, tabTo } from './keyboard'
import { expect, laptop, phone, test } from './world'

const rail = (lead: Page, name: string) =>
  lead.getByRole('navigation', { name: 'Hva kan vi spørre om?' }).getByRole('button', { name }).click()
const items = (page: Page) => page.locator('.talk-item')
const numbers = async (lead: Page): Promise<string[]> => items(lead).locator('.talk-words b').allInnerTexts()
const isSaved = (page: Page) => expect(page.getByText('Lagret.').first()).toBeVisible()

test('[C270] a group talks about what it has chosen: proposed with reasons, reordered by keyboard, noted by several, agreed or not, made a measure, and asked once more', async ({
  world,
}) => {
  test.setTimeout(300_000)
  const lead = await world.person(laptop)
  const links = await makesRoom(lead, 'Samtalen om svarene', 'Fem til tolv')
  const [kari, ola, eli] = [await world.person(phone), await world.person(laptop), await world.person(laptop)]
  const everyone = [kari, ola, eli]
  for (const page of everyone) await joins(page, world, links.participant)
  await lead.goto(here(world, links.facilitator))
  await goesTo(lead, 'Lede')

  await test.step('everything is important to them, and the short form is open until a day of its own', async () => {
    await opens(lead, 'Hva er viktig for oss?')
    for (const page of everyone) await answersByThumb(page, [9, 9, 8, 9])
    await closes(lead, world)
    await presses(lead, 'Vis')
    await rail(lead, 'Kortversjonen')
    await lead.getByRole('radio', { name: 'Til en dag dere velger' }).check()
    await presses(lead, 'Åpne')
    await expect(lead.getByText(/Åpent til .*klokka 23[.:]59/)).toBeVisible()
    await expect(kari.getByText(/Åpent til .*klokka 23[.:]59/)).toBeVisible()
    const alike = [2, 9, 3, 4, 1, 8, 5, 2, 3, 9, 4, 6, 3, 2]
    for (const page of [kari, ola]) await answersByThumb(page, alike)
    await answersByThumb(
      eli,
      alike.map((score, at) => (at === 4 ? 9 : score)),
    )
    // A week goes by and more: it closes by itself, and whoever leads has nothing to do but to show it.
    world.clock.skip(9 * 24 * 60 * 60_000)
    await expect(primary(lead)).toHaveText('Vis')
    await presses(lead, 'Vis')
  })

  await test.step('eight are proposed, each with its reason and one to be proud of; the rest is told', async () => {
    await lead.getByRole('button', { name: 'Velg og ordne det dere skal snakke om' }).click()
    await expect(items(lead)).toHaveCount(8)
    for (const item of await items(lead).all()) await expect(item.locator('small').first()).toHaveText(/\S/)
    await expect(items(lead).getByText('Noe dere kan være stolte av')).toHaveCount(1)
    await expect(lead.getByText('Svart på, ikke snakket om: 6 påstander')).toBeVisible()
  })

  await test.step('the values are ranked in private, and the order is told', async () => {
    await expect(lead.getByText('Alt er viktig for dere.')).toBeVisible()
    await lead.getByRole('button', { name: 'Rangér verdiene' }).click()
    for (const page of everyone) {
      await expect(page.getByRole('heading', { name: 'Hva kommer først for oss?' })).toBeVisible()
      for (let step = 0; step < 3; step++) await page.getByRole('button', { name: 'Flytt Ledelse opp' }).click()
      await expect(page.locator('.vote-ranked li').first()).toContainText('Ledelse')
      await expect(page.getByText('Rekkefølgen din er lagret.')).toBeVisible()
      await isSaved(page)
    }
    await closes(lead, world)
    await presses(lead, 'Vis')
    await expect(kari.locator('.vote-ranked li').first()).toContainText('Ledelse')
    await rail(lead, 'Profil')
    await expect(lead.getByText(/Dere satte verdiene slik: Ledelse, /)).toBeVisible()
  })

  const [first = '', second = '', third = ''] = await numbers(lead)
  await test.step('the group puts them in order and leaves one out, by keyboard alone', async () => {
    await enters(lead, lead.getByRole('button', { name: `Flytt ned: ${first}` }))
    await expect.poll(() => numbers(lead)).toEqual([second, first, ...(await numbers(lead)).slice(2)])
    await expect(lead.getByRole('button', { name: `Flytt ned: ${first}` })).toBeFocused()
    await expect(lead.getByText('Dere har valgt og ordnet selv.')).toBeVisible()
    await enters(lead, lead.getByRole('button', { name: `Flytt opp: ${first}` }))
    await expect.poll(async () => (await numbers(lead)).slice(0, 2)).toEqual([first, second])
    await enters(lead, lead.getByRole('button', { name: `Ta bort: ${third}` }))
    await expect(items(lead)).toHaveCount(7)
    await tabTo(lead, lead.getByText('Svart på, ikke snakket om: 7 påstander'))
    await lead.keyboard.press('Enter')
    await enters(lead, lead.getByRole('button', { name: new RegExp(`^Ta med.*${third}`) }))
    await expect.poll(async () => (await numbers(lead)).at(-1)).toBe(third)
    await goesTo(kari, 'Profil')
    await expect(kari.getByRole('heading', { name: 'Dette snakker dere om' })).toBeVisible()
    await expect(kari.locator('.talk-about li .row-number').first()).toHaveText(first)
    await goesTo(kari, 'Svar')
  })

  await test.step('two write in the note at once, one on the panel and one on a phone', async () => {
    await presses(lead, `Snakk om ${first}`)
    const note = lead.getByRole('textbox', { name: `Notat fra samtalen om ${first}` })
    await note.fill('Møtene er korte.')
    await expect(kari.getByText('Møtene er korte.')).toBeVisible()
    await kari.getByRole('button', { name: /^Endre notatet/ }).click()
    const area = kari.getByRole('textbox', { name: `Notat fra samtalen om ${first}` })
    await area.press('End')
    await area.pressSequentially(' Ordlista mangler.')
    // While the phone's words are not saved yet, the panel writes on.
    await note.press('Home')
    await note.pressSequentially('Vi begynte sent. ')
    await kari.getByRole('button', { name: 'Lagre' }).click()
    const both = 'Vi begynte sent. Møtene er korte. Ordlista mangler.'
    await expect(note).toHaveValue(both)
    await expect(ola.getByText(both)).toBeVisible()
    await isSaved(lead)
  })

  await test.step('they agree on one, and on seeing another differently', async () => {
    await lead.getByRole('button', { name: /^Foreslå/ }).click()
    for (const page of everyone) await page.getByRole('radio', { name: 'Kan leve med det' }).check({ force: true })
    await presses(lead, /Enige om/)
    await expect(kari.getByText(/Dere ble enige om \d/).first()).toBeVisible()
    await presses(lead, `Snakk om ${second}`)
    await lead.getByRole('button', { name: /^Foreslå/ }).click()
    await lead.getByRole('button', { name: 'Vi ser det forskjellig' }).click()
    await expect(kari.getByText(/ser det forskjellig/).first()).toBeVisible()
  })

  await test.step('a measure is born at the statement, and stands there for all', async () => {
    await lead.getByRole('button', { name: 'Lag et tiltak' }).click()
    await lead.getByLabel('Hva skal dere gjøre?').fill('Ordliste på veggen')
    await lead.getByRole('button', { name: 'Videre' }).click()
    await lead.getByLabel('Hvem har det?').fill('Biblioteket')
    await lead.getByRole('button', { name: 'Legg på tavla' }).click()
    for (const page of [lead, kari]) {
      await expect(page.getByRole('region', { name: 'Tiltak herfra' })).toContainText('Ordliste på veggen')
    }
  })

  await test.step('the one statement is asked once more: one’s own answer is marked, and two rows of dots stay', async () => {
    await lead.getByRole('button', { name: 'Spør om denne en gang til' }).click()
    await expect(asked(kari)).toContainText(/Sist svarte du \d/)
    for (const page of everyone) await answersByThumb(page, [7])
    await closes(lead, world)
    await presses(lead, 'Vis')
    for (const page of [lead, kari]) {
      const rows = page.locator('.dots-take-name')
      await expect(rows).toHaveText(['Første gang: 3 svar', 'Andre gang: 3 svar'])
    }
    await goesTo(ola, 'Profil')
    const row = ola.locator(`#row-${second}`)
    await expect(row.locator('.dots-take-name')).toHaveText(['Første gang: 3 svar', 'Andre gang: 3 svar'])
    await expect(ola.getByRole('region', { name: 'Tiltak herfra' })).toContainText('Ordliste på veggen')
    await expect(ola.getByText('Vi begynte sent. Møtene er korte. Ordlista mangler.')).toBeVisible()
  })

  expect(world.strayRequests).toEqual([])
  expect(world.complaints).toEqual([])
})
