/** What is measured in a page with a board on it: when it is there, and how long its frames take while it is moved. */
import type { Page } from '@playwright/test'

export interface Frames {
  readonly median: number
  readonly p95: number
}

/** Turns the wheel for so many frames and takes the time between them, in milliseconds. */
export async function pans(page: Page, selector: string, frames = 90): Promise<Frames> {
  const box = await page.locator(selector).first().boundingBox()
  if (box === null) throw new Error('There is no canvas.')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  const gaps = await page.evaluate(
    async ({ selector, frames }) => {
      const target = document.querySelector(selector)
      if (!target) throw new Error('There is no canvas.')
      const { left, top, width, height } = target.getBoundingClientRect()
      const gaps: number[] = []
      let before = await new Promise<number>((drawn) => requestAnimationFrame(drawn))
      for (let n = 0; n < frames; n++) {
        const [deltaX, deltaY] = n % 60 < 30 ? [26, 14] : [-26, -14]
        target.dispatchEvent(
          new WheelEvent('wheel', {
            deltaX,
            deltaY,
            bubbles: true,
            cancelable: true,
            clientX: left + width / 2,
            clientY: top + height / 2,
          }),
        )
        const now = await new Promise<number>((drawn) => requestAnimationFrame(drawn))
        gaps.push(now - before)
        before = now
      }
      return gaps.slice(5)
    },
    { selector, frames },
  )
  return spread(gaps)
}

/** Takes the time of frames while something is done with the mouse. */
export async function framesWhile(page: Page, act: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    const gaps: number[] = []
    let before = performance.now()
    let going = true
    const look = (now: number) => {
      gaps.push(now - before)
      before = now
      if (going) requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
    Object.assign(window, { stopLooking: () => ((going = false), gaps.slice(2)) })
  })
  await act()
  // reason: put there just above
  return spread(await page.evaluate(() => (window as unknown as { stopLooking: () => number[] }).stopLooking()))
}

function spread(gaps: readonly number[]): Frames {
  const sorted = gaps.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round((sorted[Math.floor(sorted.length * share)] ?? Number.NaN) * 10) / 10
  return { median: at(0.5), p95: at(0.95) }
}

/** Megabytes of script heap, after what is garbage has been collected. */
export async function heapOf(page: Page): Promise<number> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  return Math.round(usedSize / 1_000_000)
}
