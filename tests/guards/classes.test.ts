/** A stylesheet stays loaded when its page has gone: no two areas may mean different things by one class. */
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { filesBelow, textOf } from './sources'

/** Classes that are dressed by themselves, with the folders that dress them. */
function dressed(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const path of filesBelow('client/src', ['.css'])) {
    const text = textOf(path).replaceAll(/\/\*[\s\S]*?\*\//g, '')
    for (const [, selectors = ''] of text.matchAll(/([^{}]+)\{/g)) {
      for (const [, name = ''] of selectors.split(',').flatMap((one) => [...one.trim().matchAll(/^\.([\w-]+)$/g)])) {
        found.set(name, (found.get(name) ?? new Set()).add(dirname(path)))
      }
    }
  }
  return found
}

test('[C103] a class is dressed by one area only', () => {
  const all = [...dressed()]
  expect(all.length).toBeGreaterThan(200)
  const several = all.filter(([, areas]) => areas.size > 1)
  expect(several.map(([name, areas]) => `${name}: ${[...areas].join(', ')}`)).toEqual([])
})
