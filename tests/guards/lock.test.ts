/** The lock file names every platform's binaries: a registry that serves only some of them leaves the rest out, and `npm ci` then refuses. */
import { expect, test } from 'vitest'
import { textOf } from './sources'

interface Locked {
  readonly packages: Readonly<Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>>
}

/** The peers of the benchmark have one of their own. */
const locks = ['package-lock.json', 'tests/load/peers/package-lock.json']

test.each(locks)('[C99] every optional dependency in %s is locked', (path) => {
  const { packages } = JSON.parse(textOf(path)) as Locked // reason: npm's own format
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`${path}/node_modules/${name}` in packages) && !(`node_modules/${name}` in packages),
    ),
  )
  expect(missing).toEqual([])
})
