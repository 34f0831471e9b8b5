/** Is somebody in the middle of writing here? */

/** True for a text field with something in it, and for editable text, also inside the canvas. */
export function isWriting(element: Element | null): boolean {
  if (element instanceof HTMLTextAreaElement) return element.value.trim() !== ''
  if (element instanceof HTMLInputElement) {
    const writes = ['text', 'search', 'email', 'url', 'tel', 'number', 'date', 'password'].includes(element.type)
    return writes && element.value.trim() !== ''
  }
  return element instanceof HTMLElement && element.isContentEditable
}
