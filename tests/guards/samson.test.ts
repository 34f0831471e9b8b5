/** Guards the page about the scorecard: its table says what the catalogue says, and its account names what there is. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { coreValueOf, samson } from '@samklang/shared/domain/scorecard'
import { expect, test } from 'vitest'
import { textOf, top } from './sources'

test('[T49] docs/samson.md gives every statement with its number, both wordings, its value and its source', () => {
  const rows = textOf('docs/samson.md')
    .split('\n')
    .filter((line) => /^\| [1-7]-[1-9]/.test(line))
  const expected = samson.statements.map((s) => {
    const number = s.core ? `${s.id} ●` : s.id
    return `| ${number} | ${s.text['nb']} | ${s.text['en']} | ${coreValueOf(samson, s.value)?.name['en']?.toLowerCase()} | ${s.source} |`
  })
  expect(rows).toEqual(expected)
})

test('[C291] the account of SAMSON names a source, a place and a rule in every row, and only such as there are', () => {
  const [, account = ''] = textOf('docs/samson.md').split("## What the source's SAMSON does")
  const rows = account
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| What it does there'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
  expect(rows.length).toBeGreaterThan(20)
  const rules = new Set([...textOf('docs/rules.md').matchAll(/^- ([A-Z]\d+) /gm)].map(([, rule]) => rule))
  const wrong = rows.flatMap(([, what = '', source = '', where = '', held = '', different = '']) => [
    ...(/R:\d+/.test(source) ? [] : [`no source: ${what}`]),
    ...(where.includes('`') ? [] : [`no place: ${what}`]),
    ...[...`${where} ${different}`.matchAll(/`([a-z][^`]*\/[^`]*)`/g)].flatMap(([, path = '']) =>
      existsSync(join(top, path)) ? [] : [path],
    ),
    ...(held === '' ? [`no rule: ${what}`] : held.split(', ').filter((rule) => !rules.has(rule))),
  ])
  expect(wrong).toEqual([])
})
