/** Looks for texts in every file of a folder: what was erased must be found nowhere. */
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Shorter than this a text may stand anywhere by chance. */
const SHORTEST = 6

/** Paths of files that still hold one of the texts, as UTF-8. A text of five letters or fewer is not looked for. */
export async function filesHolding(folder: string, texts: readonly string[]): Promise<string[]> {
  const needles = texts.filter((text) => text.length >= SHORTEST).map((text) => Buffer.from(text))
  const longest = Math.max(0, ...needles.map(({ length }) => length))
  const found: string[] = []
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    let before: Buffer = Buffer.alloc(0)
    for await (const piece of createReadStream(file)) {
      // reason: without an encoding a stream gives buffers
      const read = Buffer.concat([before, piece as Buffer])
      if (needles.some((needle) => read.includes(needle))) {
        found.push(file)
        break
      }
      // A text may lie across two pieces.
      before = read.subarray(Math.max(0, read.length - longest))
    }
  }
  return found
}
