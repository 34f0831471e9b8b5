/** From a result to the next turn: the idea that won becomes a measure, finds its way, and goes on with what is unfinished. */
import { expect, type Locator, type Page } from '@playwright/test'
import { goesTo } from './acts'
import { paper } from './boardPeople'

/** Six people: two in the list, one at the canvas, two on phones, and one who leads. */
export interface Six {
  readonly lead: Page
  /** In the list, at a desk. */
  readonly per: Page
  /** At the canvas, at a desk. */
  readonly eva: Page
  readonly kari: Page
  readonly ola: Page
  /** On the smallest phone there is. */
  readonly siri: Page
}

const firstIn = (page: Page, phase: string): Locator => page.locator(`h2:has-text("${phase}") + article`)
const card = (page: Page, text: string): Locator => page.getByRole('article', { name: text })
const measure = (page: Page, text: string): Locator => page.getByRole('article').filter({ hasText: text })

async function does(page: Page, text: string, act: string): Promise<void> {
  await card(page, text).getByRole('button', { name: /^Mer/ }).click()
  await card(page, text).getByRole('button', { name: act, exact: true }).click()
}
async function movesTo(page: Page, text: string, phase: string): Promise<void> {
  await card(page, text)
    .getByRole('button', { name: /^Flytt til/ })
    .click()
  await card(page, text).getByRole('button', { name: phase, exact: true }).click()
}

/** `winner` goes two phases on and is not finished when the turn ends; `finished` is done, and stays in the first turn. */
export async function reachesTheNextTurn(six: Six, winner: string, finished: string): Promise<void> {
  const { lead, per, eva, kari, ola, siri } = six

  // What won is to be done, and somebody has it.
  await goesTo(per, 'Liste')
  await goesTo(eva, 'Tavle')
  await does(per, winner, 'Gjør til tiltak')
  await does(per, winner, 'Eier, frist og status…')
  await per.getByLabel('Hvem har det?').fill('Siri og Ola')
  await per.getByRole('dialog').getByRole('button', { name: 'Lagre' }).click()
  await does(per, finished, 'Gjør til tiltak')
  for (const page of [kari, ola]) {
    await goesTo(page, 'Tiltak')
    await expect(measure(page, winner)).toContainText('Siri og Ola')
  }
  await expect(paper(eva, winner)).toContainText('Siri og Ola')

  // Two phases on: the question of the first is answered, that of the second let be.
  await movesTo(per, winner, 'Få med de rette')
  // A note stays under whoever stands on it; Per goes on to something else.
  await per.getByRole('searchbox', { name: 'Finn en lapp' }).click()
  await measure(kari, winner)
    .getByRole('button', { name: /^Svar Hvem mangler/ })
    .click()
  await kari.getByLabel('Hvem mangler, og hvem eier det?').fill('Ungdomsrådet mangler')
  await kari.getByRole('button', { name: 'Lagre svaret' }).click()
  await expect(card(per, winner).getByRole('button', { name: /^Svar Hvem mangler/ })).toHaveCount(0)
  await siri.goto(per.url())
  await expect(firstIn(siri, 'Få med de rette')).toHaveAccessibleName(winner)
  await movesTo(siri, winner, 'Fortell om det')
  await card(siri, winner)
    .getByRole('button', { name: /^Hopp over/ })
    .click()
  await expect(card(per, winner).getByRole('button', { name: /^Hopp over/ })).toHaveCount(0)
  await expect(firstIn(siri, 'Fortell om det')).toHaveAccessibleName(winner)
  await expect(firstIn(per, 'Fortell om det')).toHaveAccessibleName(winner)
  await eva.getByRole('button', { name: 'Vis hele tavla' }).click()
  await expect(paper(eva, winner)).toBeInViewport()
  await expect(paper(eva, finished)).toBeInViewport()

  // One thing is done; what it taught is written, and the turn ends.
  await measure(ola, finished).getByLabel('Hvor langt er det kommet?').selectOption({ label: 'Gjort' })
  await expect(card(per, finished)).toContainText('Gjort')
  await goesTo(lead, 'Liste')
  await lead.getByRole('button', { name: /^Runde 1/ }).click()
  const turns = lead.getByRole('dialog', { name: 'Rundene' })
  await turns.getByRole('button', { name: 'Skriv det dere har lært' }).click()
  await turns.getByRole('textbox', { name: 'Hva gjorde vi, hva lærte vi?' }).fill('Det hjalp å spørre.')
  await turns.getByRole('button', { name: 'Avslutt runden' }).click()
  await expect(turns.getByText(/blir i runde 1: 1\. Resten blir med til runde 2: 4\./)).toBeVisible()
  await turns.getByRole('button', { name: 'Avslutt runden' }).click()

  // All six are in the next turn, with what is unfinished and no more.
  await expect(turns.getByRole('heading', { name: 'Runde 2, den dere er i nå' })).toBeVisible()
  for (const page of [per, siri]) {
    await expect(page.getByRole('button', { name: /^Runde 2/ })).toBeVisible()
    await expect(card(page, finished)).toHaveCount(0)
    await expect(card(page, winner)).toContainText('Siri og Ola')
    await expect(page.locator('.list-card')).toHaveCount(4)
  }
  await expect(eva.getByRole('button', { name: /^Runde 2/ })).toBeVisible()
  await expect(paper(eva, finished)).toHaveCount(0)
  await expect(paper(eva, winner)).toBeInViewport()
  for (const page of [kari, ola]) {
    await expect(measure(page, finished)).toHaveCount(0)
    await expect(measure(page, winner)).toContainText('Siri og Ola')
  }

  // The way it has gone went with it, and the first turn can be looked back at.
  await card(siri, winner).getByText('Veien gjennom fasene').first().click()
  for (const told of ['Ungdomsrådet mangler', 'Spørsmålet ble hoppet over.', /ble med fra runde 1 til runde 2/]) {
    await expect(card(siri, winner).getByText(told)).toBeVisible()
  }
  await kari.getByLabel('Hvilken runde vil du se på?').selectOption('1')
  await expect(kari.getByText('Det hjalp å spørre.')).toBeVisible()
  await expect(kari.getByText(finished).first()).toBeVisible()
}
