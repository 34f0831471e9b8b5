/** The lock file names every platform's binaries: a registry that serves only some of them leaves the rest out, and `npm ci` then refuses. */
import { expect, test } from 'vitest'
import { textOf } from './sources'

interface Locked {
  readonly packages: Readonly<Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>>
}

test('[C99] every optional dependency in the lock file is locked', () => {
  const { packages } = JSON.parse(textOf('package-lock.json')) as Locked // reason: npm's own format
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`${path}/node_modules/${name}` in packages) && !(`node_modules/${name}` in packages),
    ),
  )
  expect(missing).toEqual([])
})
