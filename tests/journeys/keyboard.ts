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
