/** What people do in a room, in their own words: making it, joining, answering by thumb or keyboard, leading. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { World } from './world'

export interface Links {
  readonly facilitator: string
  readonly participant: string
  readonly observer: string
}

/** From the front page to three links, in the two steps it takes. */
export async function makesRoom(
  page: Page,
  title: string,
  size: 'To til fire' | 'Fem til tolv',
  alsoOnTheFirst?: () => Promise<void>,
): Promise<Links> {
  await page.goto('/')
  await page.getByRole('link', { name: 'Lag et rom' }).first().click()
  await page.getByLabel('Navn på rommet').fill(title)
  await alsoOnTheFirst?.()
  await page.getByRole('button', { name: 'Videre' }).click()
  await page.getByRole('radio', { name: size }).check()
  await page.getByRole('radio', { name: 'Nei' }).check()
  await page.getByRole('button', { name: 'Lag rommet' }).click()
  await expect(page.getByRole('heading', { name: 'Rommet er klart' })).toBeVisible()
  const addresses = await page
    .locator('main')
    .evaluate((main) => main.innerHTML.match(/https?:\/\/[^"<\s]+#[\w-]{22}/g))
  const [facilitator, participant, observer] = [...new Set(addresses ?? [])]
  if (!facilitator || !participant || !observer) throw new Error('the page does not show three links')
  return { facilitator, participant, observer }
}

/** The same link on the address this world listens on; links name the machine as others reach it. */
export function here(world: World, link: string): string {
  const { pathname, hash } = new URL(link)
  return `${world.address}${pathname}${hash}`
}

/** Opens the link and presses the one button; the secret is gone from the address before anything else. */
export async function joins(page: Page, world: World, link: string, name?: string): Promise<void> {
  await page.goto(here(world, link))
  await expect(page.getByRole('button', { name: 'Bli med' })).toBeVisible()
  expect(new URL(page.url()).hash).toBe('')
  if (name !== undefined) {
    await page.getByText('Navn og hvor du hører til').click()
    await page.getByLabel('Hva vil du kalles?').fill(name)
  }
  await page.getByRole('button', { name: 'Bli med' }).click()
  await expect(page.getByRole('button', { name: 'Bli med' })).toHaveCount(0)
}

export async function goesTo(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Sidene i rommet' }).getByRole('link', { name, exact: true }).click()
}

/** The statement asked now. */
export const asked = (page: Page): Locator => page.locator('article.asked')

const target = (page: Page, answer: number | 'dk'): Locator =>
  asked(page).getByRole('radio', { name: answer === 'dk' ? /^Vet ikke/ : new RegExp(`^${answer}( ?,|$)`) })

/** One tap a statement; the page goes on by itself. */
export async function answersByThumb(page: Page, answers: readonly (number | 'dk')[]): Promise<void> {
  for (const answer of answers) {
    const text = await asked(page).getByRole('heading').innerText()
    await target(page, answer).locator('..').click()
    await expect(asked(page).getByRole('heading', { name: text, exact: true })).toHaveCount(0)
  }
}

/** Arrow keys choose, Enter goes on; no pointer is touched. */
export async function answersByKeyboard(page: Page, answers: readonly number[]): Promise<void> {
  await tabsTo(page, target(page, 1))
  for (const answer of answers) {
    const text = await asked(page).getByRole('heading').innerText()
    // from the heading, where focus waits after each statement, Tab leads into the radio group
    for (let presses = 0; presses < 6; presses++) {
      if (await page.evaluate(() => document.activeElement?.getAttribute('type') === 'radio')) break
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Space')
    for (let step = 1; step < answer; step++) await page.keyboard.press('ArrowRight')
    await expect(target(page, answer)).toBeChecked()
    await page.keyboard.press('Enter')
    await expect(asked(page).getByRole('heading', { name: text, exact: true })).toHaveCount(0)
  }
}

/** Presses Tab until the element has focus. */
export async function tabsTo(page: Page, element: Locator, most = 60): Promise<void> {
  await expect(element.first()).toBeVisible()
  for (let presses = 0; presses < most; presses++) {
    if (await element.first().evaluate((node) => node === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not reach ${String(element)}`)
}

/** The one primary button of the panel. */
export const primary = (lead: Page): Locator => lead.locator('.command__primary')

/**
 * Presses the primary button until it means something else. A press right after it has changed its meaning is not taken
 * for a new act, so a journey that is quicker than a person presses again; on a slow machine only while it still says so.
 */
export async function presses(lead: Page, word: string | RegExp): Promise<void> {
  await expect(primary(lead)).toHaveText(word)
  await primary(lead).click()
  await expect(async () => {
    const said = await primary(lead).innerText()
    if (said.match(word) !== null) {
      // Looked at and pressed in one breath: what it means next must not be pressed unseen.
      await primary(lead).evaluate((button: HTMLElement, word) => {
        if (button.innerText === word) button.click()
      }, said)
    }
    await expect(primary(lead)).not.toHaveText(word, { timeout: 1500 })
  }).toPass()
}

/** Chooses in the rail and opens it in the mode the room has. */
export async function opens(lead: Page, what: string): Promise<void> {
  await lead.getByRole('navigation', { name: 'Hva kan vi spørre om?' }).getByRole('button', { name: what }).click()
  await presses(lead, 'Åpne')
  await expect(primary(lead)).toHaveText('Lukk')
}

/** Closes, lets the ten seconds pass, and leaves the result before the facilitator alone. */
export async function closes(lead: Page, world: World): Promise<void> {
  await presses(lead, 'Lukk')
  // Ten seconds may have passed already, for whoever looks in slowly.
  await expect(primary(lead)).toHaveText(/^Lukkes om|^Vis$/)
  world.clock.skip(10_500)
  await expect(primary(lead)).toHaveText('Vis')
}
