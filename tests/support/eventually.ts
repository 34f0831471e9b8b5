/** Looks again and again for what the server does on its own, where nothing tells a test that it has happened. */

/** Resolves once the answer is yes. @throws Error with `what` after ten seconds. */
export async function eventually(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 10_000
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`It did not come to pass that ${what}.`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
