/** Marks in the text that writers type: who wrote it and which of theirs it is, found again in raw bytes. */

/** `#`, three letters for the writer, four for the number. */
export const MARK_LENGTH = 8
const HASH = 0x23

export const markOf = (writer: number, number: number): string =>
  `#${writer.toString(36).padStart(3, '0')}${number.toString(36).padStart(4, '0')}`

/** Calls back for every mark in a message; text stands in it letter by letter, however the server packs it. */
export function eachMark(message: Buffer, found: (writer: number, number: number) => void): void {
  for (let at = message.indexOf(HASH); at !== -1; at = message.indexOf(HASH, at + 1)) {
    const writer = digits(message, at + 1, 3)
    const number = digits(message, at + 4, 4)
    if (writer >= 0 && number >= 0) found(writer, number)
  }
}

/** A number to the base of 36, or -1 where something else stands. */
function digits(message: Buffer, from: number, count: number): number {
  let value = 0
  for (let at = from; at < from + count; at++) {
    const byte = message[at] ?? 0
    if (byte >= 0x30 && byte <= 0x39) value = value * 36 + byte - 0x30
    else if (byte >= 0x61 && byte <= 0x7a) value = value * 36 + byte - 0x57
    else return -1
  }
  return value
}
