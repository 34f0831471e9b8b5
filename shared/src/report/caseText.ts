/** The basis for a case as plain text, to be pasted into whatever a municipality writes its cases in. */
import { type Block, textOf } from './Block'
import { caseBlocks } from './case'
import type { Reading } from './Reading'

export function caseText(reading: Reading): string {
  return `${caseBlocks(reading).map(asText).join('\n').trim()}\n`
}

function asText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? `${textOf(block.words).toUpperCase()}\n` : `\n${textOf(block.words)}`
    case 'paragraph':
      return textOf(block.words)
    case 'list':
      return block.items.map((item) => `- ${textOf(item)}`).join('\n')
    case 'facts':
      return block.facts.map(({ name, words }) => `${name}: ${textOf(words)}`).join('\n')
    case 'table':
      return [block.caption, ...block.rows.map((row) => row.map(textOf).join('\t'))].join('\n')
    case 'radar':
    case 'row':
      return block.words
  }
}
