/** What jsdom lacks and Designsystemet asks for when it is loaded; imported before anything else in a test of pages. */

Object.assign(globalThis, { CSS: { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&'), supports: () => false } })
if (typeof window.matchMedia !== 'function') {
  Object.assign(window, {
    matchMedia: (media: string) => ({
      media,
      matches: false,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }),
  })
}
HTMLElement.prototype.scrollIntoView ??= () => undefined
document.getAnimations ??= () => []
