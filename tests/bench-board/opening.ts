/** When a page was there, by what stands on it: the clock is the page's own, from the moment it was asked for. */
import type { Page } from '@playwright/test'

export interface Opening {
  /** Milliseconds until the room's frame stood on the screen. */
  readonly shell: number
  /** Until notes were to be seen and the canvas could be taken hold of. */
  readonly notes: number
}

/** Call before the page is opened. As text, so that no tool adds anything to it on the way to the browser. */
export async function watchOpening(page: Page): Promise<void> {
  await page.addInitScript(`
    globalThis.__name = (given) => given
    const seen = {}
    globalThis.openingSeen = seen
    const look = () => {
      if (!seen.shell && document.querySelector('.room-main')) seen.shell = performance.now()
      const far = document.querySelector('.far-layer')
      const drawn = far && !far.hidden && far.dataset.drawn
      if (!seen.notes && (document.querySelector('.paper, .tl-note__container') || drawn)) seen.notes = performance.now()
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  `)
}

export async function opened(page: Page): Promise<Opening> {
  const seen = await page.waitForFunction(
    // reason: put there by the script above
    () => (globalThis as unknown as { openingSeen?: { notes?: number; shell?: number } }).openingSeen?.notes,
    null,
    { timeout: 120_000 },
  )
  const notes = Number(await seen.jsonValue())
  // reason: as above
  const shell = await page.evaluate(
    () => (globalThis as unknown as { openingSeen: { shell?: number } }).openingSeen.shell,
  )
  return { shell: Math.round(shell ?? 0), notes: Math.round(notes) }
}
