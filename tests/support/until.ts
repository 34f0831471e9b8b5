/** Waits for something the server does on its own, without a fixed pause. */

/** Asks again and again until the answer is yes. @throws Error after five seconds. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 5000
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error('This did not come to be within five seconds.')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
