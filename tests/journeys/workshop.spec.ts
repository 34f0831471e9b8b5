/** A whole workshop: one facilitator, six participants (two phones, one by keyboard alone), one observer, a restart in the middle. */
import type { Locator, Page } from '@playwright/test'
import {
  answersByKeyboard,
  answersByThumb,
  asked,
  closes,
  goesTo,
  here,
  joins,
  makesRoom,
  opens,
  presses,
  primary,
  tabsTo,
} from './acts'
import { expect, laptop, phone, test } from './world'

test('[C70] seven people hold a workshop from the first link to measures on their way, with a restart in the middle', async ({
  world,
}) => {
  const lead = await world.person(laptop)
  const links = await makesRoom(lead, 'Møteplassen i sentrum', 'Fem til tolv')

  const [phoneA, phoneB, keys, dana, eli, finn] = await Promise.all([
    world.person(phone),
    world.person(phone),
    world.person(laptop),
    world.person(laptop),
    world.person(laptop),
    world.person(laptop),
  ])
  const observer = await world.person(laptop)
  await joins(phoneA, world, links.participant, 'Biblioteket')
  for (const page of [phoneB, dana, eli, finn]) await joins(page, world, links.participant)
  await keys.goto(here(world, links.participant))
  await tabsTo(keys, keys.getByRole('button', { name: 'Bli med' }))
  await keys.keyboard.press('Enter')
  await observer.goto(here(world, links.observer))
  await expect(observer.getByRole('button', { name: 'Bli med' })).toHaveCount(0)

  const pointers = [phoneA, phoneB, dana, eli, finn]
  const everyone = [...pointers, keys]

  await test.step('weights: four taps each, and the result for all', async () => {
    await lead.goto(here(world, links.facilitator))
    await goesTo(lead, 'Lede')
    await expect(lead.getByText('6 her nå')).toBeVisible()
    await opens(lead, 'Hva er viktig for oss?')
    await Promise.all(pointers.map((page, at) => answersByThumb(page, [8 + (at % 2), 9, 5, 6])))
    await answersByKeyboard(keys, [7, 8, 4, 6])
    await expect(lead.getByText('6 av 6 har svart').first()).toBeVisible()
    await closes(lead, world)
    await presses(lead, 'Vis')
    await Promise.all(
      everyone.map((page) =>
        expect(page.getByText('Sist vist').or(page.getByText('Nå ser vi på resultatet')).first()).toBeVisible(),
      ),
    )
  })

  await test.step('a field in secret: nobody, the facilitator included, sees more than the turnout', async () => {
    await opens(lead, 'Kommunikasjon')
    await expect(asked(phoneA)).toContainText('Kommunikasjon · 3-1 · 1 av 7')
    await expect(phoneA.getByText('Ingen ser hva du svarer før det vises.').first()).toBeVisible()
    const low = [8, 2, 7, 6, 7, 5, 6]
    const high = [8, 9, 7, 7, 8, 6, 7]
    await Promise.all([
      answersByThumb(phoneA, low),
      answersByThumb(phoneB, low),
      answersByThumb(dana, high),
      answersByThumb(eli, high),
      answersByThumb(finn, [8, 9, 7, 'dk', 8, 6, 7]),
    ])
    await answersByKeyboard(keys, [7, 3, 8, 6, 7, 5, 6])
    await expect(phoneA.getByRole('heading', { name: 'Du har svart på alt' })).toBeVisible()
    await expect(lead.getByText('6 av 6 har svart').first()).toBeVisible()
    expect(await lead.locator('main').innerText()).not.toMatch(/Midten er|Svarene ligger/)
  })

  await test.step('an answer is kept through a reload and may change until closing', async () => {
    await phoneA.reload()
    await expect(phoneA.getByRole('heading', { name: 'Du har svart på alt' })).toBeVisible()
  })

  await test.step('close, undo, close again, look, show', async () => {
    await presses(lead, 'Lukk')
    await lead.getByRole('button', { name: 'Angre' }).click()
    await expect(primary(lead)).toHaveText('Lukk')
    await closes(lead, world)
    await expect(lead.getByText('Bare du ser dette nå')).toBeVisible()
    await expect(phoneA.getByText('Svarene er samlet inn')).toBeVisible()
    await presses(lead, 'Vis')
    await Promise.all(
      [...everyone, observer].map((page) =>
        expect(page.getByText(/i to grupper|ganske annerledes/).first()).toBeVisible(),
      ),
    )
  })

  await test.step('the proposal moves live and ends in an agreed score', async () => {
    await lead.getByRole('button', { name: /Snakk om denne.*3-5/ }).click()
    await expect(phoneB.getByText('Nå snakker vi om 3-5')).toBeVisible()
    await lead.getByRole('button', { name: /^Foreslå/ }).click()
    for (const page of everyone) await page.getByRole('radio', { name: 'Kan leve med det' }).check({ force: true })
    await expect(lead.getByText(/6 kan leve med det/)).toBeVisible()
    await presses(lead, /Enige om/)
    await Promise.all(everyone.map((page) => expect(page.getByText(/Dere ble enige om \d/).first()).toBeVisible()))
  })

  await test.step('another ends in seeing it differently, which is worth as much', async () => {
    await presses(lead, 'Snakk om 3-2')
    await lead.getByRole('button', { name: /^Foreslå/ }).click()
    await phoneA.getByRole('radio', { name: 'Lavere' }).check({ force: true })
    for (const page of [dana, eli, finn]) await page.getByRole('radio', { name: 'Høyere' }).check({ force: true })
    await expect(lead.getByText(/3 vil høyere/)).toBeVisible()
    await lead.getByRole('button', { name: 'Vi ser det forskjellig' }).click()
    await expect(phoneB.getByText(/ser det forskjellig/).first()).toBeVisible()
  })

  await test.step('a measure is made from a result in two steps, an idea from the answer page', async () => {
    await goesTo(phoneA, 'Profil')
    await phoneA.getByRole('button', { name: 'Lag et tiltak' }).first().click()
    await phoneA.getByLabel('Hva skal dere gjøre?').fill('Ordliste med ti vanskelige ord')
    await phoneA.getByRole('button', { name: 'Videre' }).click()
    await phoneA.getByLabel('Hvem har det?').fill('Biblioteket')
    await phoneA.getByRole('button', { name: 'Legg på tavla' }).click()
    await expect(phoneA.getByText('Tiltaket ligger på tavla.')).toBeVisible()
    await goesTo(phoneB, 'Ideer')
    await phoneB.getByLabel('Hva kunne vi gjøre?').fill('Middag sammen før møtet')
    await phoneB.getByRole('button', { name: 'Legg på tavla' }).click()
    await expect(phoneB.getByText('Middag sammen før møtet').last()).toBeVisible()
  })

  await test.step('the measure moves through two phases, in the list by keyboard; the canvas follows', async () => {
    await goesTo(eli, 'Tavle')
    await expect(eli.locator('.tl-container').getByText('Ordliste med ti vanskelige ord')).toBeVisible()
    await goesTo(keys, 'Liste')
    await movesByKeyboard(keys, 'Ordliste med ti vanskelige ord', 'Velg det viktigste')
    await movesByKeyboard(keys, 'Ordliste med ti vanskelige ord', 'Få med de rette')
    await goesTo(dana, 'Liste')
    const people = inPhase(dana, 'Få med de rette')
    await expect(people.getByText('Ordliste med ti vanskelige ord').first()).toBeVisible()
  })

  await test.step('the server restarts, and everyone is in the same room', async () => {
    await world.restart()
    await expect(dana.getByText('Ordliste med ti vanskelige ord').first()).toBeVisible()
    await dana.reload()
    await expect(inPhase(dana, 'Få med de rette').getByText('Ordliste med ti vanskelige ord').first()).toBeVisible()
    await goesTo(finn, 'Profil')
    await finn.reload()
    await expect(finn.getByText(/Dere ble enige om \d/).first()).toBeVisible()
    await opens(lead, 'Forankring')
    await expect(asked(dana).or(dana.getByText('Nå svarer vi')).first()).toBeVisible()
  })

  await test.step('nothing was asked of another origin, and no page complained', async () => {
    expect(world.strayRequests).toEqual([])
    expect(world.complaints).toEqual([])
  })
})

async function movesByKeyboard(page: Page, text: string, phase: string): Promise<void> {
  const card = page.getByRole('article', { name: text })
  await tabsTo(page, card.getByRole('button', { name: /^Flytt til/ }), 200)
  await page.keyboard.press('Enter')
  await tabsTo(
    page,
    page
      .getByRole('button', { name: phase })
      .or(page.getByRole('menuitem', { name: phase }))
      .first(),
  )
  await page.keyboard.press('Enter')
  await expect(inPhase(page, phase).getByText(text).first()).toBeVisible()
}

/** What stands under a phase's heading: headings and cards lie in one row, in reading order. */
const inPhase = (page: Page, phase: string): Locator =>
  page.locator(`xpath=//article[preceding-sibling::h2[1][contains(., '${phase}')]]`)
