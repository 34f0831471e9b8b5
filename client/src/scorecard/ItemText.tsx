/** The statement or the question about a value, marked where it is in another language than was asked for. */
import type { ItemWords } from '@samklang/shared/results/itemWords'
import type { ReactNode } from 'react'
import { Words } from './Words'

export function ItemText({ of }: { of: Pick<ItemWords, 'text' | 'wording'> }): ReactNode {
  // One element, so that it stands as one thing beside a number.
  return <span>{of.wording === null ? of.text : <Words of={of.wording} />}</span>
}
