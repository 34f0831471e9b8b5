/** From silence to the next turn in the list by keyboard alone, the facilitator's panel too; no pointer is ever touched. */
import type { Locator, Page } from '@playwright/test'
import { primary } from './acts'
import { boardRoom, leads, onBoard } from './boardPeople'
import { chooses, enters, tabTo, types, watchesPointers } from './keyboard'
import { expect, test } from './world'

const goes = (page: Page, name: string): Promise<void> =>
  enters(page, page.getByRole('navigation', { name: 'Sidene i rommet' }).getByRole('link', { name, exact: true }))
const rail = (lead: Page, name: RegExp): Promise<void> =>
  enters(lead, lead.getByRole('navigation', { name: 'Hva kan vi spørre om?' }).getByRole('button', { name }))
const firstIn = (page: Page, phase: string): Locator => page.locator(`h2:has-text("${phase}") + article`)
const card = (page: Page, text: string): Locator => page.getByRole('article', { name: text })

/** Enter on the one primary button, again where it had just changed its meaning, until it means something else. */
async function presses(lead: Page, word: string): Promise<void> {
  await expect(primary(lead)).toHaveText(word)
  await expect(async () => {
    await tabTo(lead, primary(lead))
    if ((await primary(lead).innerText()) === word) await lead.keyboard.press('Enter')
    await expect(primary(lead)).not.toHaveText(word, { timeout: 1500 })
  }).toPass()
}
async function writes(page: Page, text: string): Promise<void> {
  await types(page, page.getByLabel('Din tekst'), text)
  await enters(page, page.getByRole('button', { name: 'Legg den i bunken' }))
  await expect(page.locator('.writing-text', { hasText: text })).toBeVisible()
}
/** One dot after the other on a note. */
async function lays(page: Page, note: string, left: string): Promise<void> {
  await enters(page, page.getByRole('button', { name: `Legg en prikk på ${note}` }))
  await expect(page.locator('.vote-left output')).toHaveText(left)
}

test('[C221] three people go from silence to the next turn in the list by keyboard alone, the panel included', async ({
  world,
}) => {
  test.setTimeout(600_000)
  const room = await boardRoom(world, 'some')
  const lead = await leads(world, room, 'Lise', 'liste')
  const kari = await onBoard(world, room, 'Kari', 'liste')
  const ola = await onBoard(world, room, 'Ola', 'liste')
  const all = [lead, kari, ola]
  for (const page of all) await expect(page.getByText('Lagret.')).toBeVisible()
  const touches = await Promise.all(all.map(watchesPointers))

  // In silence: each writes beside the list, and the notes come when they are shown.
  await goes(lead, 'Lede')
  await rail(lead, /^Skriv hver for seg/)
  await types(lead, lead.getByLabel('Hva skal de skrive om?'), 'Hva hindrer oss?')
  await presses(lead, 'Åpne')
  for (const page of [kari, ola]) await goes(page, 'Liste')
  await writes(kari, 'Utstyret er dyrt')
  await writes(kari, 'Mangler skyss hjem')
  await writes(ola, 'Ingen buss om kvelden')
  await writes(ola, 'Vet ikke at det finnes')
  await expect(lead.getByText('4 ideer venter')).toBeVisible()
  await expect(kari.getByText('Ingen buss')).toHaveCount(0)
  await presses(lead, 'Vis alt')
  await expect(kari.locator('.list-card')).toHaveCount(4)

  // Two say the same.
  for (const text of ['Mangler skyss hjem', 'Ingen buss om kvelden']) {
    await tabTo(kari, kari.getByRole('checkbox', { name: `Velg ${text}` }))
    await kari.keyboard.press('Space')
  }
  await chooses(kari, kari.locator('.list-selection'), /^Mer/, 'Slå sammen til én')
  await expect(ola.locator('.list-card')).toHaveCount(3)

  // Dots, from whoever leads as well.
  await rail(lead, /^Stem over lapper/)
  await enters(lead, lead.getByRole('button', { name: 'Velg alle som vises' }))
  await expect(lead.getByText('3 valgt av 3')).toBeVisible()
  await presses(lead, 'Åpne')
  await lays(kari, 'Utstyret er dyrt', '2 prikker igjen')
  await lays(kari, 'Utstyret er dyrt', 'Én prikk igjen')
  await lays(ola, 'Utstyret er dyrt', '2 prikker igjen')
  await lays(ola, 'Vet ikke at det finnes', 'Én prikk igjen')
  await goes(lead, 'Svar')
  await lays(lead, 'Utstyret er dyrt', '2 prikker igjen')
  await goes(lead, 'Lede')
  await expect(lead.locator('.pane__count')).toContainText('3 av')
  await presses(lead, 'Lukk')
  await expect(primary(lead)).toHaveText(/^Lukkes om|^Vis$/)
  world.clock.skip(10_500)
  await presses(lead, 'Vis')
  await expect(kari.locator('.vote-row').first()).toContainText('4 prikker')

  // What won becomes a measure with an owner; another is done.
  const [winner, finished] = ['Utstyret er dyrt', 'Vet ikke at det finnes']
  for (const page of [kari, ola]) await goes(page, 'Liste')
  await expect(card(kari, winner).locator('.vote-badge')).toContainText('4 prikker')
  await chooses(kari, card(kari, winner), /^Mer/, 'Gjør til tiltak')
  await chooses(kari, card(kari, winner), /^Mer/, 'Eier, frist og status…')
  const details = (page: Page): Locator => page.getByRole('dialog')
  await types(kari, details(kari).getByLabel('Hvem har det?'), 'Ola')
  await enters(kari, details(kari).getByRole('button', { name: 'Lagre' }))
  await expect(card(ola, winner).locator('.list-facts')).toContainText('Ola')
  await chooses(ola, card(ola, finished), /^Mer/, 'Gjør til tiltak')
  await chooses(ola, card(ola, finished), /^Mer/, 'Eier, frist og status…')
  await tabTo(ola, details(ola).getByRole('radio', { checked: true }))
  await ola.keyboard.press('ArrowDown')
  await ola.keyboard.press('ArrowDown')
  await expect(details(ola).getByRole('radio', { name: 'Gjort' })).toBeChecked()
  await enters(ola, details(ola).getByRole('button', { name: 'Lagre' }))
  await expect(card(kari, finished).locator('.list-facts')).toContainText('Gjort')

  // Two phases on: answered in the first, let be in the second; the keyboard stays on the note.
  await chooses(kari, card(kari, winner), /^Flytt til/, 'Få med de rette')
  await enters(kari, card(kari, winner).getByRole('button', { name: /^Svar Hvem mangler/ }))
  await expect(card(kari, winner).getByLabel('Hvem mangler, og hvem eier det?')).toBeFocused()
  await kari.keyboard.type('Ungdomsrådet mangler')
  await enters(kari, card(kari, winner).getByRole('button', { name: 'Lagre svaret' }))
  await expect(card(kari, winner).locator('.cycle-question')).toHaveCount(0)
  await expect(card(kari, winner).locator(':focus')).toHaveCount(1)
  await expect(firstIn(ola, 'Få med de rette')).toHaveAccessibleName(winner)
  await expect(card(ola, winner).locator('.cycle-question')).toHaveCount(0)
  await chooses(ola, card(ola, winner), /^Flytt til/, 'Fortell om det')
  await enters(ola, card(ola, winner).getByRole('button', { name: /^Hopp over/ }))
  await expect(card(ola, winner).locator('.cycle-question')).toHaveCount(0)
  await expect(card(ola, winner).locator(':focus')).toHaveCount(1)

  // The turn ends, and the next begins with what is unfinished.
  await goes(lead, 'Liste')
  await enters(lead, lead.getByRole('button', { name: /^Runde 1/ }))
  const turns = lead.getByRole('dialog', { name: 'Rundene' })
  await enters(lead, turns.getByRole('button', { name: 'Avslutt runden' }))
  await expect(turns.getByText(/blir i runde 1: 1\. Resten blir med til runde 2: 2\./)).toBeVisible()
  await expect(turns.locator(':focus')).toHaveCount(1)
  await enters(lead, turns.getByRole('button', { name: 'Avslutt runden' }))
  await expect(turns.getByRole('heading', { name: 'Runde 2, den dere er i nå' })).toBeVisible()
  await expect(turns.locator(':focus')).toHaveCount(1)
  await lead.keyboard.press('Escape')
  await expect(lead.getByRole('button', { name: /^Runde 2/ })).toBeFocused()
  // Under whoever stands on it a note stays where it is; Kari goes on to something else.
  await tabTo(kari, kari.getByRole('searchbox', { name: 'Finn en lapp' }))
  for (const page of all) {
    await expect(page.getByRole('button', { name: /^Runde 2/ })).toBeVisible()
    await expect(card(page, finished)).toHaveCount(0)
    await expect(page.locator('.list-card')).toHaveCount(2)
    await expect(firstIn(page, 'Fortell om det')).toHaveAccessibleName(winner)
  }
  await enters(ola, card(ola, winner).getByText('Veien gjennom fasene').first())
  for (const told of ['Ungdomsrådet mangler', 'Spørsmålet ble hoppet over.', /ble med fra runde 1 til runde 2/]) {
    await expect(card(ola, winner).getByText(told)).toBeVisible()
  }
  for (const count of touches) expect(await count()).toBe(0)
  expect(world.strayRequests).toEqual([])
  expect(world.complaints).toEqual([])
})
