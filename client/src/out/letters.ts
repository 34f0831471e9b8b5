/** The letters of the pages, to be carried inside a picture so that it looks the same everywhere. */
import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'
import latinExt from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?url'

/** A style sheet with the letters in it, fetched from our own origin: the wider set only where the text needs it. */
export async function lettersFor(text: string): Promise<string> {
  const faces = [{ address: latin, range: 'U+0000-00FF, U+2000-206F, U+20AC, U+2122, U+2212' }]
  // Latin Extended-A and -B: the letters of Sámi languages among them.
  if (/[\u0100-\u024F\u1E00-\u1EFF]/.test(text)) faces.push({ address: latinExt, range: 'U+0100-024F, U+1E00-1EFF' })
  const made = await Promise.all(
    faces.map(async ({ address, range }) => {
      const bytes = await (await fetch(address)).bytes()
      const source = `url(data:font/woff2;base64,${base64(bytes)}) format('woff2')`
      return `@font-face{font-family:'Inter Variable';font-weight:100 900;src:${source};unicode-range:${range}}`
    }),
  )
  return made.join('')
}

function base64(bytes: Uint8Array): string {
  let text = ''
  // In pieces: one call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(text)
}
