/** What axe finds on a page, once nothing on it moves any more: colours in the middle of a change are nobody's. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What the law asks for. */
const law = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** One line a fault, with the page and the element. `tags` null: all that axe knows, good habits too. */
export async function faultsOf(page: Page, tags: readonly string[] | null = law): Promise<string[]> {
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(ending.map((one) => one.finished))
  })
  const axe = new AxeBuilder({ page })
  const { violations } = await (tags === null ? axe : axe.withTags([...tags])).analyze()
  const { pathname } = new URL(page.url())
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${pathname}: ${id} ${html.slice(0, 160)}`))
}
