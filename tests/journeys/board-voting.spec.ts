/** Six people write in silence, see it together, merge, lay dots, consent, act on it, and go on to the next turn. */
import type { Locator, Page } from '@playwright/test'
import { closes, goesTo, here, joins, makesRoom, primary } from './acts'
import { reachesTheNextTurn } from './nextTurn'
import { expect, laptop, phone, smallPhone, test } from './world'

const writes = async (page: Page, text: string): Promise<void> => {
  await page.getByLabel('Din tekst').fill(text)
  await page.getByRole('button', { name: 'Legg den i bunken' }).click()
  await expect(page.locator('.writing-text', { hasText: text })).toBeVisible()
}
/** One press, long after the last: a second one on a slow machine would land on what the button means next. */
const presses = async (lead: Page, word: string): Promise<void> => {
  await expect(primary(lead)).toHaveText(word)
  await primary(lead).click()
  await expect(primary(lead)).not.toHaveText(word)
}
const rail = (lead: Page, name: RegExp): Locator =>
  lead.getByRole('navigation', { name: 'Hva kan vi spørre om?' }).getByRole('button', { name })
const dot = (page: Page, note: string): Locator => page.getByRole('button', { name: `Legg en prikk på ${note}` })
const lays = async (page: Page, note: string, left: string): Promise<void> => {
  await dot(page, note).click()
  await expect(page.locator('.vote-left output')).toHaveText(left)
}
const stands = async (page: Page, stand: 'Enig' | 'Bekymret' | 'Innvending'): Promise<void> => {
  const choice = page.getByRole('radio', { name: new RegExp(`^${stand}`) })
  await choice.locator('..').click()
  await expect(choice).toBeChecked()
}
const saved = (page: Page): Promise<void> => expect(page.getByText('Lagret.', { exact: true }).first()).toBeVisible()

test('[C170] [C220] six people on three sizes of screens go from ideas in silence by way of votes and two phases to the next turn', async ({
  world,
}) => {
  test.setTimeout(600_000)
  const lead = await world.person(laptop)
  const links = await makesRoom(lead, 'Ideer i stillhet', 'Fem til tolv')
  const [kari, ola, siri, per, eva] = [
    await world.person(phone),
    await world.person(phone),
    await world.person(smallPhone),
    await world.person(laptop),
    await world.person(laptop),
  ]
  for (const [at, page] of [kari, ola, siri, per, eva].entries()) {
    await joins(page, world, links.participant, ['Kari', 'Ola', 'Siri', 'Per', 'Eva'][at])
  }
  await lead.goto(here(world, links.facilitator))
  await goesTo(lead, 'Lede')

  // In silence: everybody writes where they are, and nobody sees more than a number.
  await rail(lead, /^Skriv hver for seg/).click()
  await lead.getByLabel('Hva skal de skrive om?').fill('Hva hindrer flere i å bli med?')
  await presses(lead, 'Åpne')
  await expect(primary(lead)).toHaveText('Vis alt')
  await expect(kari.getByRole('heading', { name: 'Hva hindrer flere i å bli med?' }).first()).toBeVisible()
  await expect(kari.getByText('så ingen kan vite hvem som skrev hva').first()).toBeVisible()
  await writes(kari, 'Det koster for mye')
  await writes(kari, 'Mangler skyss hjem')
  await writes(ola, 'Ingen buss etter klokka ti')
  await writes(siri, 'Tør ikke komme alene')
  await goesTo(per, 'Liste')
  await writes(per, 'Vet ikke at det finnes')
  await goesTo(eva, 'Tavle')
  await writes(eva, 'Noe jeg angrer på')
  await writes(eva, 'Utstyret er dyrt')
  await expect(lead.getByText('7 ideer venter')).toBeVisible()
  await eva.locator('.writing-text', { hasText: 'angrer' }).getByRole('button', { name: 'Ta tilbake' }).click()
  await kari.locator('.writing-text', { hasText: 'koster' }).getByRole('button', { name: 'Endre' }).click()
  await kari.locator('.writing-text, .writing-mine').getByLabel('Din tekst').fill('Det koster for mye for noen')
  await kari.getByRole('button', { name: 'Lagre endringen' }).click()
  await expect(lead.getByText('6 ideer venter')).toBeVisible()
  await expect(lead.getByText('5 har skrevet.')).toBeVisible()
  for (const page of [lead, per, ola]) await expect(page.getByText('Det koster')).toHaveCount(0)
  // A reload loses nothing of one's own.
  await siri.reload()
  await expect(siri.locator('.writing-text', { hasText: 'Tør ikke komme alene' })).toBeVisible()

  await presses(lead, 'Vis alt')
  await goesTo(per, 'Liste')
  const card = (page: Page, text: string): Locator => page.locator('.list-card', { hasText: text })
  for (const text of [
    'Det koster for mye for noen',
    'Mangler skyss hjem',
    'Tør ikke komme alene',
    'Utstyret er dyrt',
  ]) {
    await expect(card(per, text)).toBeVisible()
    await expect(card(per, text)).not.toContainText('av ')
  }
  await expect(per.locator('.list-card')).toHaveCount(6)
  await expect(per.getByText('angrer')).toHaveCount(0)

  // Two say the same.
  for (const text of ['Mangler skyss hjem', 'Ingen buss etter klokka ti'])
    await card(per, text).getByRole('checkbox').check()
  const chosen = per.locator('.list-selection')
  await chosen.getByRole('button', { name: /^Mer/ }).click()
  await per.getByRole('button', { name: 'Slå sammen til én' }).click()
  await expect(per.locator('.list-card')).toHaveCount(5)

  // Dots, also from whoever comes late.
  await rail(lead, /^Stem over lapper/).click()
  await lead.getByRole('button', { name: 'Velg alle som vises' }).click()
  await expect(lead.getByText('5 valgt av 5')).toBeVisible()
  await presses(lead, 'Åpne')
  await expect(kari.getByRole('heading', { name: 'Hva skal vi begynne med?' })).toBeVisible()
  await lays(kari, 'Utstyret er dyrt', '2 prikker igjen')
  await lays(kari, 'Utstyret er dyrt', 'Én prikk igjen')
  await expect(dot(kari, 'Utstyret er dyrt')).toHaveAttribute('aria-disabled', 'true')
  await lays(kari, 'Tør ikke komme alene', 'Alle prikkene er lagt')
  await kari.getByRole('button', { name: 'Ta bort en prikk fra Tør ikke komme alene' }).click()
  await lays(kari, 'Det koster for mye for noen', 'Alle prikkene er lagt')
  await saved(kari)
  for (const page of [ola, siri]) {
    await lays(page, 'Utstyret er dyrt', '2 prikker igjen')
    await lays(page, 'Tør ikke komme alene', 'Én prikk igjen')
  }
  const order = (page: Page): Promise<string[]> => page.locator('.vote-note .vote-number').allInnerTexts()
  const orders = await Promise.all([kari, ola, siri].map(order))
  expect(new Set(orders.map(String)).size).toBeGreaterThan(1)
  const nina = await world.person(phone)
  await joins(nina, world, links.participant, 'Nina')
  await lays(nina, 'Utstyret er dyrt', '2 prikker igjen')
  await saved(nina)
  await expect(lead.locator('.pane__count')).toContainText('4 av')

  const wall = await world.person(laptop)
  await wall.context().addCookies(await lead.context().cookies())
  await wall.goto(lead.url().replace(/\/[^/]*$/, '/skjerm'))
  await expect(wall.getByText('Hva skal vi begynne med?')).toBeVisible()
  await closes(lead, world)
  await expect(lead.locator('.vote-row').first()).toContainText('Utstyret er dyrt')
  await expect(kari.locator('.vote-row')).toHaveCount(0)
  await presses(lead, 'Vis')
  await expect(kari.locator('.vote-row').first()).toContainText('5 prikker')
  await expect(wall.getByText('5 prikker')).toBeVisible()
  await expect(wall.getByText('Utstyret er dyrt')).toHaveCount(0)

  // The result sorts the notes, and stands on them.
  await goesTo(per, 'Liste')
  await expect(card(per, 'Utstyret er dyrt').locator('.vote-badge')).toContainText('5 prikker')
  await per.getByLabel('Rekkefølge').selectOption({ label: 'Flest stemmer først: Hva skal vi begynne med?' })
  await expect(per.locator('.list-card').first()).toContainText('Utstyret er dyrt')
  await goesTo(eva, 'Tavle')
  await expect(eva.locator('.paper .vote-badge', { hasText: '5 prikker' })).toBeVisible()

  // Can we live with it? A reason is read, its writer is not.
  await rail(lead, /^Stem over lapper/).click()
  await lead.getByRole('radio', { name: /^Enighet/ }).check()
  await lead.getByRole('checkbox', { name: 'Utstyret er dyrt' }).check()
  await presses(lead, 'Åpne')
  for (const page of [kari, siri, nina]) {
    await stands(page, 'Enig')
    await saved(page)
  }
  await stands(ola, 'Innvending')
  await expect(ola.getByText('Grunner blir lest')).toBeVisible()
  await ola.getByLabel('Hva må til for at du kan leve med det?').fill('Vi må låne ut først')
  await ola.getByLabel('Når bør dere se på det igjen?').fill('2027-09-01')
  await saved(ola)
  await expect(lead.locator('.pane__count')).toContainText('4 av')
  await closes(lead, world)
  await presses(lead, 'Vis')
  const shown = kari.locator('.vote-row')
  await expect(shown).toContainText('3 enige, ingen bekymret, én innvending. Se på det igjen 1. sep. 2027')
  await expect(shown).toContainText('Innvending: Vi må låne ut først')
  await expect(shown).not.toContainText('Ola')
  await expect(wall.getByText('én innvending')).toBeVisible()
  await expect(wall.getByText('låne ut')).toHaveCount(0)

  await reachesTheNextTurn({ lead, per, eva, kari, ola, siri }, 'Utstyret er dyrt', 'Det koster for mye for noen')

  // A record: it stays when the server and the page start again, and when the note has become something else.
  await world.restart()
  await goesTo(per, 'Liste')
  await per.reload()
  const records = per.getByRole('region', { name: 'Avstemninger' })
  await records.getByText('Kan vi leve med dette?').click()
  await expect(records.locator('.vote-row')).toContainText('Vi må låne ut først')
  for (const page of [kari, siri]) {
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  }
  expect(world.strayRequests).toEqual([])
  expect(world.complaints).toEqual([])
})
