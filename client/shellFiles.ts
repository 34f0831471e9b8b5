/** Part of the build: tells the service worker which files the pages begin with. The canvas is kept once it has been opened. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Plugin, Rolldown } from 'vite'

/** Fetched only by those who open the canvas. */
const CANVAS = 'BoardPage'
/** The pages' letters; others come when a text needs them. */
const LETTERS = /inter-latin-(ext-)?wght-normal/
const ALSO = ['favicon.svg', 'manifest.webmanifest', 'icon-192.png', 'icon-512.png']

export function shellFiles(): Plugin {
  return {
    name: 'shell-files',
    generateBundle(_options, bundle) {
      const worker = bundle['sw.js']
      if (worker?.type !== 'chunk') throw new Error('The service worker is not in the build.')
      const files = [...ALSO, ...shellOf(bundle)]
      // Scripts and styles have their content in their names; the rest is looked into.
      const hash = createHash('sha256').update(files.join()).update(worker.code)
      for (const file of ['index.html', ...ALSO.map((name) => `public/${name}`)])
        hash.update(readFileSync(new URL(file, import.meta.url)))
      const name = `pages-${hash.digest('hex').slice(0, 12)}`
      worker.code = `const SHELL_FILES = ${JSON.stringify(files)};\nconst SHELL_NAME = ${JSON.stringify(name)};\n${worker.code}`
    },
  }
}

/** What can be reached from the first script without going by way of the canvas. */
function shellOf(bundle: Rolldown.OutputBundle): string[] {
  const found = new Set<string>()
  const visit = (file: string): void => {
    const chunk = bundle[file]
    if (found.has(file) || chunk?.type !== 'chunk' || chunk.name === CANVAS) return
    found.add(file)
    for (const css of chunk.viteMetadata?.importedCss ?? []) found.add(css)
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) visit(next)
  }
  const first = Object.values(bundle).find((one) => one.type === 'chunk' && one.isEntry && one.name === 'index')
  if (first === undefined) throw new Error('The first script is not in the build.')
  visit(first.fileName)
  for (const file of Object.keys(bundle)) if (LETTERS.test(file)) found.add(file)
  return [...found].toSorted()
}
