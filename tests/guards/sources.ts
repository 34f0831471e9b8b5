/** Reads the project's own source files for the guards: paths from the top, text, imports. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const top = join(dirname(fileURLToPath(import.meta.url)), '../..')

const skipped = new Set(['node_modules', 'dist', '.git', '.turbo', 'test-results', 'generated', 'data'])

/** Every file below a folder whose name ends in one of the endings, as paths from the top with forward slashes. */
export function filesBelow(folder: string, endings: readonly string[]): string[] {
  const found: string[] = []
  const walk = (path: string): void => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (skipped.has(entry.name)) continue
      const inside = join(path, entry.name)
      if (entry.isDirectory()) walk(inside)
      else if (endings.some((ending) => entry.name.endsWith(ending))) found.push(relative(top, inside))
    }
  }
  walk(join(top, folder))
  return found.sort()
}

export function textOf(path: string): string {
  return readFileSync(join(top, path), 'utf8')
}

/** What a file imports, relative ones resolved to paths from the top (without ending), others as they are written. */
export function importsOf(path: string): string[] {
  const text = textOf(path)
  const named = [...text.matchAll(/(?:from|import|import\()\s*['"]([^'"]+)['"]/g)].map((match) => match[1] ?? '')
  return named.map((name) => {
    if (name.startsWith('.')) return normalize(join(dirname(path), name))
    return name.startsWith('@samklang/shared/') ? name.replace('@samklang/shared/', 'shared/src/') : name
  })
}

export const isTest = (path: string): boolean => /\.(test|spec)\.tsx?$/.test(path)
