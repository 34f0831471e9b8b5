/** What jsdom lacks of a browser, for tests of pages with Designsystemet's parts; import it before them. */

// Only simple ids are looked up, so quoting what is not a word character is enough.
globalThis.CSS ??= { escape: (text: string) => text.replace(/[^\w-]/g, (sign) => `\\${sign}`) } as typeof CSS

window.matchMedia ??= (query) =>
  ({
    media: query,
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }) as unknown as MediaQueryList
