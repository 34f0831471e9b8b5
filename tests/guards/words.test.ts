/** The catalogues in two languages, the rule book and the papers, checked against each other. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { en } from '@samklang/shared/text/en'
import { nb } from '@samklang/shared/text/nb'
import { describe, expect, test } from 'vitest'
import { filesBelow, isTest, textOf, top } from './sources'

type Tree = { readonly [key: string]: string | Tree }

function leaves(tree: Tree, path = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    const at = path ? `${path}.${key}` : key
    if (typeof value === 'string') found.set(at, value)
    else for (const [inner, text] of leaves(value, at)) found.set(inner, text)
  }
  return found
}

const norwegian = leaves(nb as Tree)
const english = leaves(en as Tree)
/** Names of the arguments of an ICU message, in order of the alphabet. */
const argumentsOf = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\s*([a-zA-Z]\w*)\s*[,}]/g)].map((match) => match[1] ?? ''))].sort()

describe('the catalogues', () => {
  test('[C80] every text exists in bokmål and English, with the same arguments', () => {
    expect([...english.keys()].sort()).toEqual([...norwegian.keys()].sort())
    const differing = [...norwegian].filter(
      ([key, text]) => argumentsOf(text).join() !== argumentsOf(english.get(key) ?? '').join(),
    )
    expect(differing.map(([key]) => key)).toEqual([])
  })

  test('[C81] no text is empty, shouts or uses a long dash', () => {
    const bad = [...norwegian, ...english].filter(([, text]) => text.trim() === '' || /!|—/.test(text))
    expect(bad).toEqual([])
  })

  test('[C82] every text is used', () => {
    const source = [
      'client/src',
      'server/src',
      ...['domain', 'documents', 'files', 'results', 'report'].map((part) => `shared/src/${part}`),
    ]
      .flatMap((folder) => filesBelow(folder, ['.ts', '.tsx']))
      .filter((path) => !isTest(path))
      .map(textOf)
      .join('\n')
    // a key made of parts (`domain.phase.${phase}`) uses everything under its beginning
    const beginnings = [...source.matchAll(/`([a-z][\w.-]*\.)\$\{/gi)].map((match) => match[1] ?? '')
    const unused = [...norwegian.keys()].filter(
      (key) =>
        !source.includes(`'${key}'`) &&
        !source.includes(`"${key}"`) &&
        !source.includes(`\`${key}\``) &&
        !beginnings.some((beginning) => key.startsWith(beginning)),
    )
    expect(unused).toEqual([])
  })
})

describe('the rule book', () => {
  const rules = [...textOf('docs/rules.md').matchAll(/^- ([A-Z]\d+) /gm)].map((match) => match[1] ?? '')
  const tests = ['shared/src', 'server/src', 'client/src', 'tests']
    .flatMap((folder) => filesBelow(folder, ['.test.ts', '.test.tsx', '.spec.ts', 'contract.ts']))
    .map(textOf)
    .join('\n')
  const quoted = new Set(
    [...tests.matchAll(/\[((?:[A-Z]\d+(?:,\s*)?)+)\]/g)].flatMap((match) => (match[1] ?? '').split(/,\s*/)),
  )

  test('[C83] every rule has a number of its own and a test, and every test quotes a living rule', () => {
    expect(rules.filter((rule, at) => rules.indexOf(rule) !== at)).toEqual([])
    expect(rules.filter((rule) => !quoted.has(rule))).toEqual([])
    expect([...quoted].filter((rule) => !rules.includes(rule))).toEqual([])
  })
})

describe('the papers', () => {
  const papers = ['README.md', 'CONTRIBUTING.md', ...filesBelow('docs', ['.md'])]

  test('[C84] every link in README and docs leads somewhere', () => {
    const dead = papers.flatMap((paper) =>
      [...textOf(paper).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
        .map((match) => match[1] ?? '')
        .filter((link) => !existsSync(join(top, dirname(paper), link)))
        .map((link) => `${paper} → ${link}`),
    )
    expect(dead).toEqual([])
  })
})
