/** Takes the moment of its making out of an archive, so that the same content gives the same bytes. */

const END = 0x06054b50
const ENTRY = 0x02014b50
/** 1 January 1980, where the format's calendar begins. */
const FIRST_DAY = 0x0021

/** Sets the time of every file in it to the first there is. @throws Error when it is no archive. */
export function withoutTimes(zip: Buffer): Buffer {
  const made = Buffer.from(zip)
  let end = made.length - 22
  while (end >= 0 && made.readUInt32LE(end) !== END) end--
  if (end < 0) throw new Error('This is no archive.')
  let at = made.readUInt32LE(end + 16)
  for (let file = 0; file < made.readUInt16LE(end + 10); file++) {
    if (made.readUInt32LE(at) !== ENTRY) throw new Error('The archive’s list of files is broken.')
    setTime(made, at + 12)
    setTime(made, made.readUInt32LE(at + 42) + 10)
    at += 46 + made.readUInt16LE(at + 28) + made.readUInt16LE(at + 30) + made.readUInt16LE(at + 32)
  }
  return made
}

function setTime(bytes: Buffer, at: number): void {
  bytes.writeUInt16LE(0, at)
  bytes.writeUInt16LE(FIRST_DAY, at + 2)
}
