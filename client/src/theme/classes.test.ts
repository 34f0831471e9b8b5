/** A stylesheet stays loaded when its page has gone: no two areas may mean different things by one class. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const source = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Classes that are dressed by themselves, by the folder that dresses them. */
function dressed(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const path of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.css') || path.includes('generated')) continue
    const text = readFileSync(join(source, path), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '')
    for (const [, selectors = ''] of text.matchAll(/([^{}]+)\{/g)) {
      for (const [, name = ''] of selectors.split(',').flatMap((one) => [...one.trim().matchAll(/^\.([\w-]+)$/g)])) {
        found.set(name, (found.get(name) ?? new Set()).add(relative(source, join(source, dirname(path)))))
      }
    }
  }
  return found
}

test('[C103] a class is dressed by one area only', () => {
  const all = [...dressed()]
  expect(all.length).toBeGreaterThan(200)
  expect(all.filter(([, areas]) => areas.size > 1).map(([name, areas]) => `${name}: ${[...areas].join(', ')}`)).toEqual(
    [],
  )
})
