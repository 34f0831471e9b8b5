/** Guards the page about the scorecard: its table says what the catalogue says. */
import { coreValueOf, samson } from '@samklang/shared/domain/scorecard'
import { expect, test } from 'vitest'
import { textOf } from './sources'

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
