/** Real touches, as a screen reports them: a finger that moves, two that pinch, one that rests. */
import type { CDPSession, Page } from '@playwright/test'

export interface Spot {
  readonly x: number
  readonly y: number
}

/** Puts fingers on a page; its context must have touch. */
export async function fingersOn(page: Page) {
  const cdp: CDPSession = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', spots: readonly Spot[]) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: spots.map(({ x, y }, id) => ({ x, y, id })) })
  /** Two frames: what a finger does is read by the page once a frame. */
  const drawn = () =>
    page.evaluate(async () => {
      for (let frame = 0; frame < 2; frame++) await new Promise((next) => requestAnimationFrame(next))
    })
  const between = (a: Spot, b: Spot, share: number): Spot => ({
    x: a.x + (b.x - a.x) * share,
    y: a.y + (b.y - a.y) * share,
  })

  /** Each finger goes from its first spot to its second, all together. */
  async function move(ways: readonly (readonly [Spot, Spot])[], steps = 8): Promise<void> {
    await touch(
      'touchStart',
      ways.map(([from]) => from),
    )
    await drawn()
    for (let step = 1; step <= steps; step++) {
      await touch(
        'touchMove',
        ways.map(([from, to]) => between(from, to, step / steps)),
      )
      await drawn()
    }
    await touch('touchEnd', [])
    await drawn()
  }
  return {
    drags: (from: Spot, to: Spot) => move([[from, to]]),
    pinches: (middle: Spot, from: number, to: number) =>
      move([
        [
          { x: middle.x - from, y: middle.y },
          { x: middle.x - to, y: middle.y },
        ],
        [
          { x: middle.x + from, y: middle.y },
          { x: middle.x + to, y: middle.y },
        ],
      ]),
    /** Puts a finger down until something shows that it has been there long enough, and lifts it. */
    async rests(at: Spot, longEnough: () => Promise<void>): Promise<void> {
      await touch('touchStart', [at])
      await longEnough()
      await touch('touchEnd', [])
      await drawn()
    },
    async taps(at: Spot): Promise<void> {
      await touch('touchStart', [at])
      await touch('touchEnd', [])
      await drawn()
    },
  }
}
