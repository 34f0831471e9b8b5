/** Where the product is reached, as the server wrote it into `<base href>`. */

/** The path in front of every address, without a slash at the end; empty at the root of a host. */
export function basePath(): string {
  return new URL(document.baseURI).pathname.replace(/\/[^/]*$/, '')
}

/** The full address of a page, to be shared or opened in a window. */
export function addressOf(path: string): string {
  return new URL(basePath() + path, document.baseURI).href
}
