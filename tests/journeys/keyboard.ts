/** How somebody who cannot point goes about on a page. */
import type { Locator, Page } from '@playwright/test'

/** Presses Tab, or Shift and Tab when that is nearer, until it stands on the thing; somebody who cannot point finds it so too. */
export async function tabTo(page: Page, thing: Locator): Promise<void> {
  for (let tries = 0; tries < 120; tries++) {
    const steps = await thing.evaluate(stepsTo).catch(() => 1)
    if (steps === 0) return
    // At first most of the way at once; some stops come and go with the focus, so the last are looked at one by one.
    const presses = tries < 2 ? Math.max(1, Math.abs(steps) - 2) : 1
    for (let press = 0; press < presses; press++) await page.keyboard.press(steps < 0 ? 'Shift+Tab' : 'Tab')
  }
  throw new Error('Tab never came to it.')
}

/** Comes to a thing by Tab and presses Enter on it. */
export async function enters(page: Page, thing: Locator): Promise<void> {
  await tabTo(page, thing)
  await page.keyboard.press('Enter')
}

/** Comes to a field by Tab and writes in it instead of what stood there. */
export async function types(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}

/** Opens a menu of a card and chooses in it. */
export async function chooses(page: Page, card: Locator, menu: RegExp, item: string): Promise<void> {
  await enters(page, card.getByRole('button', { name: menu }))
  await enters(page, card.getByRole('button', { name: item, exact: true }))
}

/** Counts every touch of a pointer from here on; whoever goes by keyboard alone ends with none. */
export async function watchesPointers(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = { pointers: 0 }
    Object.assign(window, { counted })
    for (const name of ['pointerdown', 'mousedown', 'touchstart', 'wheel'])
      addEventListener(name, () => (counted.pointers += 1), { capture: true })
  })
  // reason: put there just above, in this very page
  return () => page.evaluate(() => (window as unknown as { counted: { pointers: number } }).counted.pointers)
}

/** About how many stops there are from the focus to an element, backwards below 0; runs in the page. */
function stepsTo(element: Element): number {
  const now = document.activeElement
  if (element === now) return 0
  const stops = [
    ...document.querySelectorAll(
      'a[href], button:not([disabled]), input:not([disabled]), select, textarea, summary, u-summary, [tabindex="0"]',
    ),
  ].filter((stop) => {
    // Of radios that belong together only the chosen one is a stop.
    const passed = stop instanceof HTMLInputElement && stop.type === 'radio' && !stop.checked && stop !== element
    return !passed && stop.checkVisibility({ visibilityProperty: true })
  })
  const [from, to] = [now === null ? -1 : stops.indexOf(now), stops.indexOf(element)]
  return to < 0 || from < 0 || to === from ? 1 : to - from
}
