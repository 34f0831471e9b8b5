/** How somebody who cannot point goes about on a page. */
import type { Locator, Page } from '@playwright/test'

/** Presses Tab, or Shift and Tab when that is nearer, until it stands on the thing; somebody who cannot point finds it so too. */
export async function tabTo(page: Page, thing: Locator): Promise<void> {
  for (let presses = 0; presses < 160; presses++) {
    const where = await thing
      .evaluate((element) => {
        const now = document.activeElement ?? document.body
        if (element === now) return 'here'
        const behind = now.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING
        return now !== document.body && behind !== 0 ? 'behind' : 'ahead'
      })
      .catch(() => 'ahead')
    if (where === 'here') return
    await page.keyboard.press(where === 'behind' ? 'Shift+Tab' : 'Tab')
  }
  throw new Error('Tab never came to it.')
}
