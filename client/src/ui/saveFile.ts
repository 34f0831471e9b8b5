/** Lets the browser save something made on this page as a file; nothing is sent anywhere. */

export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // The browser reads it after this turn; a minute is plenty for a disk.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** A name every file system takes: letters, digits and hyphens of the title, then the day. `now` is milliseconds since 1970. */
export function fileName(title: string, what: string, now: number, ending: string): string {
  const plain = title
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
  return `${[plain, what, new Date(now).toISOString().slice(0, 10)].filter((part) => part !== '').join('-')}.${ending}`
}
